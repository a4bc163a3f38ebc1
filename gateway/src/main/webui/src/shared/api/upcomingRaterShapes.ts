/** The shapes about interviewers as raters: agreement, effects, the gym. */

import type { Level } from "./schema";

/** A coefficient of agreement with its 90 % interval, or the reason why there is none. */
export interface AgreementView {
  value: number | null;
  low: number | null;
  high: number | null;
  units: number;
  leftOut: number;
  reason: string | null;
}

export interface AgreementReport {
  upToDate: boolean;
  interviews: number;
  units: number;
  alpha: { nominal: AgreementView; ordinal: AgreementView; interval: AgreementView };
  /** Whom the intraclass correlations are of. */
  panel: string[];
  icc: { form: string; agreement: AgreementView }[];
  competencies: { competency: string; alpha: AgreementView }[];
  pairs: { a: string; b: string; kappa: AgreementView }[];
}

export interface EffectView {
  value: number | null;
  low: number | null;
  high: number | null;
  standardError: number | null;
  ratings: number | null;
  candidates: number | null;
  state: "measured" | "refused";
  reason: string | null;
  needed: number | null;
  found: number | null;
}

export type EffectName = "severity" | "halo" | "questionOrder" | "candidateOrder" | "drift";

export interface RaterEffects {
  member: string;
  from: string | null;
  until: string | null;
  ratings: number;
  candidates: number;
  effects: Record<EffectName, EffectView>;
}

export interface RaterPage {
  items: RaterEffects[];
  next: string | null;
}

export interface GymRating {
  criterion: string;
  level: number;
}

export interface GymReference extends GymRating {
  reason: string;
}

export interface GymExercise {
  exercise: string;
  version: number;
  title: string;
  competency: string;
  level: Level;
  prompt: string;
  answer: string;
  criteria: { id: string; name: string; anchors: string[] }[];
  /** The latest own attempt at this version beside the reference; null before the first. */
  mine: { at: string; ratings: GymRating[]; reference: GymReference[]; attempts: number } | null;
}

/** What the first attempts of somebody say. */
export interface GymResult {
  exercises: number;
  ratings: number;
  /** Mean of own level less reference; above 0 is lenient. */
  bias: { value: number; low: number; high: number } | null;
  exact: number;
  withinOne: number;
  consistency: { kappa: number; low: number; high: number } | null;
  severity: string;
  enough: boolean;
  needed: number;
}

export interface Gym {
  exercises: GymExercise[];
  result: GymResult;
}

export interface GymAttempt {
  attempt: string;
  version: number;
  ratings: GymRating[];
}

export interface GymMemberPage {
  exercises: number;
  items: { member: string; exercises: number; at: string }[];
  next: string | null;
}
