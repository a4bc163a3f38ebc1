import type { Recommendation } from "@/shared/api/model";

/** A weighted mean on the four-level scale with its 90 % interval. */
export interface Summary {
  /** 1 to 4; null while nothing was observed. */
  value: number | null;
  standardError: number | null;
  /** Ends of the interval; null while fewer than two ratings exist. */
  low: number | null;
  high: number | null;
  ratings: number;
  notObserved: number;
}

export interface CompetencyScore {
  competency: string;
  score: Summary;
}

export interface QuestionScore {
  question: string;
  version: number;
  title: string;
  score: Summary;
  criteria: { criterion: string; name: string; score: Summary }[];
}

export interface ScoreView {
  session: string;
  revision: number;
  /** "own": from the viewer's ratings alone, until the viewer has submitted a scorecard. */
  viewer: "full" | "own";
  provisional: boolean;
  composite: Summary;
  competencies: CompetencyScore[];
  questions: QuestionScore[];
  panel: string[];
  submitted: string[];
  byInterviewer: { interviewer: string; composite: Summary }[];
}

export interface ReportRating {
  interviewer: string;
  level: number | null;
  /** Of the entry in the session's log; null if an amendment gave it first. */
  position: number | null;
  at: string;
  amended: boolean;
}

export interface ReportCriterion {
  criterion: string;
  name: string;
  weight: number;
  score: Summary;
  ratings: ReportRating[];
}

export interface ReportQuestion {
  question: string;
  version: number;
  title: string;
  competency: string;
  weight: number;
  inKit: boolean;
  askedAt: string;
  position: number;
  seconds: number | null;
  score: Summary;
  criteria: ReportCriterion[];
}

export interface ReportView {
  score: ScoreView;
  formula: string;
  questions: ReportQuestion[];
  interviewers: { interviewer: string; submitted: boolean; recommendation: Recommendation | null; composite: Summary }[];
}

export const RECOMMENDATIONS: readonly { value: Recommendation; name: string }[] = [
  { value: "strong-no", name: "Strong no" },
  { value: "no", name: "No" },
  { value: "yes", name: "Yes" },
  { value: "strong-yes", name: "Strong yes" },
];

export function recommendationName(value: Recommendation | null): string {
  return RECOMMENDATIONS.find((one) => one.value === value)?.name ?? "No recommendation";
}
