import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, createRouter, redirect } from "@tanstack/react-router";
import { api } from "@/shared/api/client";
import { queryClient } from "@/shared/api/queryClient";
import { type Authentication, authentication } from "@/shared/auth/authentication";
import { NotFoundPage } from "@/shared/ui/NotFoundPage";
import { PageProblem } from "@/shared/ui/PageProblem";
import { PendingPage } from "@/shared/ui/Pending";
import { page, questionSearch, replaySearch, returnSearch, sessionSearch } from "./pages";
import { RootLayout } from "./shell/RootLayout";

export interface RouterContext {
  authentication: Authentication;
  queryClient: QueryClient;
}

api.authenticateWith(authentication);

const root = createRootRouteWithContext<RouterContext>()({ component: RootLayout, notFoundComponent: NotFoundPage });

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

const inMember = { getParentRoute: () => member } as const;
const inPresent = { getParentRoute: () => present } as const;
const inRoot = { getParentRoute: () => root } as const;

const routeTree = root.addChildren([
  createRoute({ ...inRoot, path: "/welcome", component: page.welcome }),
  createRoute({ ...inRoot, path: "/sign-in", validateSearch: returnSearch, component: page.signIn }),
  createRoute({ ...inRoot, path: "/join", component: page.join }),
  member.addChildren([
    createRoute({ ...inMember, path: "/", component: page.home }),
    createRoute({ ...inMember, path: "/questions", validateSearch: questionSearch, component: page.questions }),
    createRoute({ ...inMember, path: "/questions/new", component: page.newQuestion }),
    createRoute({ ...inMember, path: "/questions/import", component: page.importQuestions }),
    createRoute({ ...inMember, path: "/questions/$questionId", component: page.question }),
    createRoute({ ...inMember, path: "/questions/$questionId/edit", component: page.editQuestion }),
    createRoute({ ...inMember, path: "/questions/$questionId/versions/$version", component: page.questionVersion }),
    createRoute({ ...inMember, path: "/kits", component: page.kits }),
    createRoute({ ...inMember, path: "/kits/new", component: page.newKit }),
    createRoute({ ...inMember, path: "/kits/$kitId", component: page.kit }),
    createRoute({ ...inMember, path: "/sessions", validateSearch: sessionSearch, component: page.sessions }),
    createRoute({ ...inMember, path: "/sessions/new", component: page.newSession }),
    createRoute({ ...inMember, path: "/sessions/$sessionId", component: page.session }),
    createRoute({ ...inMember, path: "/sessions/$sessionId/scores", component: page.scores }),
    createRoute({ ...inMember, path: "/sessions/$sessionId/scorecard", component: page.scorecard }),
    createRoute({ ...inMember, path: "/sessions/$sessionId/report", component: page.report }),
    createRoute({ ...inMember, path: "/sessions/$sessionId/replay", validateSearch: replaySearch, component: page.replay }),
    createRoute({ ...inMember, path: "/admin/members", component: page.members }),
  ]),
  present.addChildren([
    createRoute({ ...inPresent, path: "/sessions/$sessionId/room", component: page.room }),
    createRoute({ ...inPresent, path: "/sessions/$sessionId/feedback", component: page.feedback }),
  ]),
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
