import { lazyRouteComponent, type RouteComponent } from "@tanstack/react-router";

type PageName =
  | "frame"
  | "welcome"
  | "signIn"
  | "join"
  | "home"
  | "questions"
  | "coverage"
  | "newQuestion"
  | "importQuestions"
  | "question"
  | "questionVersion"
  | "compareVersions"
  | "reportedErrors"
  | "editQuestion"
  | "kits"
  | "newKit"
  | "composeKit"
  | "kit"
  | "sessions"
  | "newSession"
  | "session"
  | "members"
  | "room"
  | "scores"
  | "scorecard"
  | "report"
  | "replay"
  | "feedback"
  | "board"
  | "candidate"
  | "myRating"
  | "raters"
  | "agreement"
  | "gym"
  | "exercise"
  | "settings";

const candidates = () => import("@/features/candidates/pages");
const raters = () => import("@/features/raters/pages");
const administration = () => import("@/features/members/pages");

/**
 * Every page, loaded when it is first opened (or when a link to it is pointed at). The type is written out because pages use the
 * router's types, which would otherwise depend on the pages'.
 */
export const page: Record<PageName, RouteComponent> = {
  frame: lazyRouteComponent(() => import("./shell/MemberLayout"), "MemberLayout"),
  welcome: lazyRouteComponent(() => import("@/features/welcome/WelcomePage"), "WelcomePage"),
  signIn: lazyRouteComponent(() => import("@/features/welcome/SignInPage"), "SignInPage"),
  join: lazyRouteComponent(() => import("@/features/join/JoinPage"), "JoinPage"),
  home: lazyRouteComponent(() => import("@/features/home/HomePage"), "HomePage"),
  questions: lazyRouteComponent(() => import("@/features/questions/search/QuestionsPage"), "QuestionsPage"),
  coverage: lazyRouteComponent(() => import("@/features/questions/coverage/CoveragePage"), "CoveragePage"),
  newQuestion: lazyRouteComponent(() => import("@/features/questions/editor/NewQuestionPage"), "NewQuestionPage"),
  importQuestions: lazyRouteComponent(() => import("@/features/questions/import/ImportPage"), "ImportPage"),
  question: lazyRouteComponent(() => import("@/features/questions/view/QuestionPage"), "QuestionPage"),
  questionVersion: lazyRouteComponent(() => import("@/features/questions/view/QuestionVersionPage"), "QuestionVersionPage"),
  compareVersions: lazyRouteComponent(() => import("@/features/questions/diff/ComparePage"), "ComparePage"),
  reportedErrors: lazyRouteComponent(() => import("@/features/questions/report/ReportsPage"), "ReportsPage"),
  editQuestion: lazyRouteComponent(() => import("@/features/questions/editor/EditQuestionPage"), "EditQuestionPage"),
  kits: lazyRouteComponent(() => import("@/features/kits/KitsPage"), "KitsPage"),
  newKit: lazyRouteComponent(() => import("@/features/kits/NewKitPage"), "NewKitPage"),
  composeKit: lazyRouteComponent(() => import("@/features/kits/ComposePage"), "ComposePage"),
  kit: lazyRouteComponent(() => import("@/features/kits/KitPage"), "KitPage"),
  sessions: lazyRouteComponent(() => import("@/features/sessions/SessionsPage"), "SessionsPage"),
  newSession: lazyRouteComponent(() => import("@/features/sessions/NewSessionPage"), "NewSessionPage"),
  session: lazyRouteComponent(() => import("@/features/sessions/SessionPage"), "SessionPage"),
  members: lazyRouteComponent(administration, "MembersPage"),
  room: lazyRouteComponent(() => import("@/features/room/RoomPage"), "RoomPage"),
  scores: lazyRouteComponent(() => import("@/features/scores/ScoresPage"), "ScoresPage"),
  scorecard: lazyRouteComponent(() => import("@/features/scores/ScorecardPage"), "ScorecardPage"),
  report: lazyRouteComponent(() => import("@/features/scores/ReportPage"), "ReportPage"),
  replay: lazyRouteComponent(() => import("@/features/replay/ReplayPage"), "ReplayPage"),
  feedback: lazyRouteComponent(() => import("@/features/scores/CandidateFeedbackPage"), "CandidateFeedbackPage"),
  board: lazyRouteComponent(candidates, "BoardPage"),
  candidate: lazyRouteComponent(candidates, "CandidatePage"),
  myRating: lazyRouteComponent(raters, "MyRatingPage"),
  raters: lazyRouteComponent(raters, "RatersPage"),
  agreement: lazyRouteComponent(raters, "AgreementPage"),
  gym: lazyRouteComponent(raters, "GymPage"),
  exercise: lazyRouteComponent(raters, "ExercisePage"),
  settings: lazyRouteComponent(administration, "SettingsPage"),
};

type Raw = Record<string, unknown>;

export interface QuestionSearch {
  q?: string;
  level?: string[];
  kind?: string[];
  competency?: string[];
  status?: string[];
  origin?: "built-in" | "own";
  /** How far the review of a draft is. */
  review?: string[];
  /** Only what is to be looked at again. */
  due?: true;
  sort?: "relevance" | "title" | "updated" | "difficulty";
}

/** What is searched for lives in the address, so a search can be shared and survives going back. */
export function questionSearch(raw: Raw): QuestionSearch {
  return {
    ...optional("q", text(raw["q"])),
    ...optional("level", list(raw["level"])),
    ...optional("kind", list(raw["kind"])),
    ...optional("competency", list(raw["competency"])),
    ...optional("status", list(raw["status"])),
    ...optional("origin", oneOf(raw["origin"], ["built-in", "own"] as const)),
    ...optional("review", list(raw["review"])),
    ...(raw["due"] === true || raw["due"] === "true" ? { due: true as const } : {}),
    ...optional("sort", oneOf(raw["sort"], ["relevance", "title", "updated", "difficulty"] as const)),
  };
}

/** The two sides of a comparison: numbers of versions, or "draft". */
export function compareSearch(raw: Raw): { from?: string; to?: string } {
  return { ...optional("from", side(raw["from"])), ...optional("to", side(raw["to"])) };
}

function side(value: unknown): string | undefined {
  return value === "draft" || /^[1-9]\d{0,5}$/.test(String(value)) ? String(value) : undefined;
}

export type SessionTab = "upcoming" | "live" | "past";

export function sessionSearch(raw: Raw): { tab?: SessionTab } {
  return optional("tab", oneOf(raw["tab"], ["upcoming", "live", "past"] as const));
}

/** `compare` are the candidates to show beside each other. */
export function boardSearch(raw: Raw): { compare?: string[] } {
  return optional("compare", list(raw["compare"]));
}

/** `job` is an import that goes on in the background. */
export function importSearch(raw: Raw): { job?: string } {
  return optional("job", text(raw["job"]));
}

/** `cut` is the fair average from which on somebody would be taken, in hundredths of a level. */
export function candidateSearch(raw: Raw): { cut?: number } {
  const cut = Math.round(Number(raw["cut"]) * 100) / 100;
  return optional("cut", cut > 1 && cut < 4 ? cut : undefined);
}

/** `kit` is the kit to begin with, `candidate` who is interviewed once more. */
export function newSessionSearch(raw: Raw): { kit?: string; candidate?: string } {
  return { ...optional("kit", text(raw["kit"])), ...optional("candidate", text(raw["candidate"])) };
}

/** `at` is a position in the session log (`position` says the same), `t` seconds since the interview started. The position wins. */
export function replaySearch(raw: Raw): { at?: number; t?: number } {
  const at = Number(raw["at"] ?? raw["position"]);
  if (Number.isInteger(at) && at > 0) {
    return { at };
  }
  const t = raw["t"] === "" ? NaN : Number(raw["t"]);
  return Number.isFinite(t) ? { t } : {};
}

/** `next` must be a path of this application: a full address would make the sign-in page a springboard to other sites. */
export function returnSearch(raw: Raw): { next?: string; expired?: boolean } {
  const next = text(raw["next"]);
  return {
    ...optional("next", next !== undefined && /^\/(?![/\\])/.test(next) ? next : undefined),
    ...(raw["expired"] === true ? { expired: true } : {}),
  };
}

function optional<K extends string, V>(name: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [name]: value } as Record<K, V>);
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function list(value: unknown): string[] | undefined {
  const values = (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === "string" && one !== "");
  return values.length === 0 ? undefined : values;
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T | undefined {
  return allowed.find((one) => one === value);
}
