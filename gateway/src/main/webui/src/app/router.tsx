import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, createRouter, redirect } from "@tanstack/react-router";
import { api } from "@/shared/api/client";
import { queryClient } from "@/shared/api/queryClient";
import { type Authentication, authentication } from "@/shared/auth/authentication";
import { NotFoundPage } from "@/shared/ui/NotFoundPage";
import { UnknownAddress } from "./shell/UnknownAddress";
import { PageProblem } from "@/shared/ui/PageProblem";
import { PendingPage } from "@/shared/ui/Pending";
import {
  boardSearch,
  candidateSearch,
  compareSearch,
  importSearch,
  newSessionSearch,
  page,
  questionSearch,
  replaySearch,
  returnSearch,
  sessionSearch,
} from "./pages";
import { RootLayout } from "./shell/RootLayout";

export interface RouterContext {
  authentication: Authentication;
  queryClient: QueryClient;
}

api.authenticateWith(authentication);

const root = createRootRouteWithContext<RouterContext>()({ component: RootLayout, notFoundComponent: UnknownAddress });

/** Pages for members, inside the application's frame. */
const member = createRoute({
  getParentRoute: () => root,
  id: "member",
  component: page.frame,
  beforeLoad: async ({ context, location }) => {
    const identity = await context.authentication.restore();
    if (identity.kind === "anonymous" || identity.kind === "unknown") {
      const expired = identity.kind === "anonymous" && identity.expired;
      throw redirect({ to: "/sign-in", search: { next: location.href, ...(expired ? { expired: true } : {}) } });
    }
  },
});

/** Pages for whoever is in a session: members and candidates, without the frame. */
const present = createRoute({
  getParentRoute: () => root,
  id: "present",
  beforeLoad: async ({ context, location }) => {
    const identity = await context.authentication.restore();
    if (identity.kind === "anonymous" || identity.kind === "unknown") {
      throw redirect({ to: "/sign-in", search: { next: location.href } });
    }
  },
});

// Each route is a constant of its own: inside the array below, its types would be lost.
const welcome = createRoute({ getParentRoute: () => root, path: "/welcome", component: page.welcome });
const signIn = createRoute({ getParentRoute: () => root, path: "/sign-in", validateSearch: returnSearch, component: page.signIn });
const join = createRoute({ getParentRoute: () => root, path: "/join", component: page.join });
const home = createRoute({ getParentRoute: () => member, path: "/", component: page.home });
const questions = createRoute({ getParentRoute: () => member, path: "/questions", validateSearch: questionSearch, component: page.questions });
const coverage = createRoute({ getParentRoute: () => member, path: "/questions/coverage", component: page.coverage });
const newQuestion = createRoute({ getParentRoute: () => member, path: "/questions/new", component: page.newQuestion });
const importQuestions = createRoute({ getParentRoute: () => member, path: "/questions/import", validateSearch: importSearch, component: page.importQuestions });
const question = createRoute({ getParentRoute: () => member, path: "/questions/$questionId", component: page.question });
const editQuestion = createRoute({ getParentRoute: () => member, path: "/questions/$questionId/edit", component: page.editQuestion });
const questionVersion = createRoute({ getParentRoute: () => member, path: "/questions/$questionId/versions/$version", component: page.questionVersion });
const compareVersions = createRoute({ getParentRoute: () => member, path: "/questions/$questionId/compare", validateSearch: compareSearch, component: page.compareVersions });
const reportedErrors = createRoute({ getParentRoute: () => member, path: "/questions/reports", component: page.reportedErrors });
const kits = createRoute({ getParentRoute: () => member, path: "/kits", component: page.kits });
const newKit = createRoute({ getParentRoute: () => member, path: "/kits/new", component: page.newKit });
const composeKit = createRoute({ getParentRoute: () => member, path: "/kits/compose", component: page.composeKit });
const kit = createRoute({ getParentRoute: () => member, path: "/kits/$kitId", component: page.kit });
const sessions = createRoute({ getParentRoute: () => member, path: "/sessions", validateSearch: sessionSearch, component: page.sessions });
const newSession = createRoute({ getParentRoute: () => member, path: "/sessions/new", validateSearch: newSessionSearch, component: page.newSession });
const session = createRoute({ getParentRoute: () => member, path: "/sessions/$sessionId", component: page.session });
const scores = createRoute({ getParentRoute: () => member, path: "/sessions/$sessionId/scores", component: page.scores });
const scorecard = createRoute({ getParentRoute: () => member, path: "/sessions/$sessionId/scorecard", component: page.scorecard });
const report = createRoute({ getParentRoute: () => member, path: "/sessions/$sessionId/report", component: page.report });
const replay = createRoute({ getParentRoute: () => member, path: "/sessions/$sessionId/replay", validateSearch: replaySearch, component: page.replay });
const members = createRoute({ getParentRoute: () => member, path: "/admin/members", component: page.members });
const settings = createRoute({ getParentRoute: () => member, path: "/admin/settings", component: page.settings });
const board = createRoute({ getParentRoute: () => member, path: "/board", validateSearch: boardSearch, component: page.board });
const candidate = createRoute({ getParentRoute: () => member, path: "/candidates/$candidateId", validateSearch: candidateSearch, component: page.candidate });
const myRating = createRoute({ getParentRoute: () => member, path: "/raters/me", component: page.myRating });
const raters = createRoute({ getParentRoute: () => member, path: "/raters", component: page.raters });
const agreement = createRoute({ getParentRoute: () => member, path: "/agreement", component: page.agreement });
const gym = createRoute({ getParentRoute: () => member, path: "/gym", component: page.gym });
const exercise = createRoute({ getParentRoute: () => member, path: "/gym/$exercise", component: page.exercise });
const room = createRoute({ getParentRoute: () => present, path: "/sessions/$sessionId/room", component: page.room });
const feedback = createRoute({ getParentRoute: () => present, path: "/sessions/$sessionId/feedback", component: page.feedback });

const routeTree = root.addChildren([
  welcome,
  signIn,
  join,
  member.addChildren([
    home,
    questions,
    coverage,
    newQuestion,
    importQuestions,
    question,
    editQuestion,
    questionVersion,
    compareVersions,
    reportedErrors,
    kits,
    newKit,
    composeKit,
    kit,
    sessions,
    newSession,
    session,
    scores,
    scorecard,
    report,
    replay,
    members,
    settings,
    board,
    candidate,
    myRating,
    raters,
    agreement,
    gym,
    exercise,
  ]),
  present.addChildren([room, feedback]),
]);

export const router = createRouter({
  routeTree,
  context: { authentication, queryClient },
  defaultPreload: "intent",
  defaultPreloadStaleTime: 0,
  defaultPendingComponent: PendingPage,
  defaultPendingMs: 200,
  defaultErrorComponent: PageProblem,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
