/** The shapes of the operations in `upcoming.ts`, under the names that the OpenAPI document will give them. */

import type { SessionStatus, SummaryView } from "./schema";
import type { AgreementView } from "./upcomingRaterShapes";

export type * from "./upcomingRaterShapes";

export type DecisionValue = "hire" | "hold" | "no-hire";

/** What the hiring team decided, without the reason. */
export interface Decision {
  decision: DecisionValue;
  member: string;
  at: string;
  revision: number;
}

/** A decision with its reason; one that was taken back has no value. */
export interface CandidateDecision {
  revision: number;
  decision: DecisionValue | null;
  reason: string;
  member: string;
  at: string;
}

/** Every decision about a candidate, the latest first; withheld from whoever owes a scorecard about them. */
export interface DecisionHistory {
  revision: number;
  withheld: boolean;
  items: CandidateDecision[];
}

export interface NewDecision {
  revision: number;
  decision: DecisionValue | null;
  reason: string;
}

/** A score adjusted for who rated and what was asked, beside the raw mean; refused with a reason where it cannot be compared. */
export interface FairView {
  state: "measured" | "refused" | "none";
  average: number | null;
  low: number | null;
  high: number | null;
  /** In logits. */
  measure: number | null;
  standardError: number | null;
  ratings: number;
  rawMean: number | null;
  reason: string | null;
}

export interface BoardSession {
  session: string;
  at: string;
  composite: SummaryView;
  override: number | null;
  provisional: boolean;
  recommendations: { strongNo: number; no: number; yes: number; strongYes: number };
}

export interface CandidateCompetency {
  competency: string;
  score: SummaryView;
}

/** One candidate over all sessions; withheld, there is not a number in it. */
export interface BoardCandidate {
  candidate: string;
  withheld: boolean;
  sessions: BoardSession[];
  composite: SummaryView | null;
  competencies: CandidateCompetency[];
  fair: FairView | null;
  decision: Decision | null;
}

export interface BoardPage {
  upToDate: boolean;
  candidates: BoardCandidate[];
  next: string | null;
}

export interface OneMore {
  cut: number;
  passes: boolean;
  /** The probability that the ability is on the other side of the cut. */
  wrongNow: number;
  interviewer: { ratings: number; change: number };
  question: { criteria: number; change: number };
  text: string;
}

export interface DebriefRating {
  interviewer: string;
  level: number | null;
  position: number | null;
  at: string;
  amended: boolean;
}

/** A criterion, and who saw it how. */
export interface DebriefEntry {
  session: string;
  question: string;
  version: number;
  title: string;
  competency: string;
  criterion: string;
  name: string;
  /** Levels between the highest and the lowest rating. */
  spread: number;
  ratings: DebriefRating[];
}

/** Those who can be compared with each other. */
export interface ComparableGroup {
  /** The first 100. */
  candidates: string[];
  candidateCount: number;
  /** The first 100. */
  interviewers: string[];
  interviewerCount: number;
  ratings: number;
}

export interface CandidateScores extends BoardCandidate {
  upToDate: boolean;
  oneMore: OneMore | null;
  /** Why there is no `oneMore`. */
  oneMoreReason: string | null;
  debrief: DebriefEntry[];
  connections: { own: ComparableGroup; reference: ComparableGroup } | null;
}

export interface DocumentRequest {
  format: "csv" | "pdf";
  names: { id: string; name: string }[];
}

export interface CandidateView {
  id: string;
  name: string;
  email: string | null;
  sessions: { id: string; title: string; status: SessionStatus; startsAt: string }[];
  decision: Decision | null;
}

export interface CandidatePage {
  items: CandidateView[];
  next: string | null;
}

/** A value set beside the composite of a session; null if the one before was taken back. */
export interface ScoreOverride {
  revision: number;
  value: number | null;
  reason: string;
  member: string;
  at: string;
}

/** Every override of a session, the latest first; withheld from whoever owes a scorecard about the candidate. */
export interface OverrideHistory {
  revision: number;
  withheld: boolean;
  items: ScoreOverride[];
}

export interface NewOverride {
  revision: number;
  value: number | null;
  reason: string;
}

export interface OrganisationSettings {
  revision: number;
  requireGym: number;
  suggestions: boolean;
  remind: boolean;
  remindAfterHours: number[];
}

/** What a candidate expects of each question that was asked, 1 to 4. */
export interface Prediction {
  open: boolean;
  perQuestion: { question: string; prompt: string; level: number | null }[];
}

export interface NewPrediction {
  perQuestion: { question: string; level: number }[];
}

export type Doubt = "code" | "nothing-to-compare-with" | "too-long" | "no-point-found" | "unsure";

export type Coverage = "covered" | "partly" | "missing";

export interface SuggestedQuestion {
  question: string;
  version: number;
  state: "ready" | "rate-first" | "nothing-written" | "abstains";
  /** On the four-level scale. */
  level: number | null;
  low: number | null;
  high: number | null;
  /** Why there is no level. */
  doubt: Doubt | null;
  points: { point: string; covered: Coverage; words: string[] }[];
}

export interface Suggestions {
  enabled: boolean;
  questions: SuggestedQuestion[];
}

/** Something to work on: a criterion on which the candidate was seen below the best level. */
export interface Practice {
  question: string;
  prompt: string;
  competency: string;
  criterion: string;
  level: number;
  nextAnchor: string | null;
  followUps: string[];
  sources: { title: string; url: string | null; note: string | null }[];
}

/** What reports get beside what they have. */
export interface ReportAdditions {
  /** Of the candidate, over all sessions. */
  fair?: FairView | null;
  override?: { value: number; member: string; at: string; revision: number } | null;
  /** Within this session, once everybody has submitted. */
  agreement?: AgreementView | null;
}

/** What feedback gets beside what it has. */
export interface FeedbackAdditions {
  practise?: Practice[];
}

export interface QuestionFeedbackAdditions {
  /** Mean of the criteria's levels by their weights. */
  level?: number | null;
  /** What the candidate expected. */
  prediction?: number | null;
}

export interface QuestionHealth {
  interviews: number;
  ratings: number;
  meanLevel: number;
  /** 0 if everybody gets the best level, 1 if nobody gets more than the lowest. */
  difficulty: number;
  discrimination: number | null;
  drift: { change: number; standardError: number; interviews: number; notable: boolean } | null;
  at: string;
}
