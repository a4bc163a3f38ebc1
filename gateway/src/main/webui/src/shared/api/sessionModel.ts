import type { Kind, Level, QuestionStatus, Recommendation } from "./commonModel";

export interface KitEntry {
  question: string;
  version: number;
  minutes: number;
  weight: number;
}

/** An entry of a kit as it is read: with what the question says about itself. */
export interface KitItem extends KitEntry {
  title: string;
  level: Level;
  kind: Kind;
  competency: string;
  plannedMinutes: number;
  status: QuestionStatus;
}

export interface Kit {
  id: string;
  revision: number;
  name: string;
  level: Level;
  minutes: number;
  items: KitItem[];
  updatedAt: string;
  updatedBy?: string | null;
  builtIn: boolean;
}

export interface KitText {
  name: string;
  level: Level;
  minutes: number;
  items: KitEntry[];
}

export type SessionStatus = "scheduled" | "live" | "ended" | "cancelled";
export type ScorecardStatus = "none" | "draft" | "submitted";
export type InvitationStatus = "none" | "open" | "redeemed" | "expired" | "revoked";

export interface SessionKitItem {
  question: string;
  version: number;
  title: string;
  level: Level;
  kind: Kind;
  competency: string;
  minutes: number;
  weight: number;
}

export interface SessionView {
  id: string;
  title: string;
  status: SessionStatus;
  revision: number;
  startsAt: string;
  zone: string;
  minutes: number;
  startedAt?: string | null;
  endedAt?: string | null;
  kit: { id: string; name: string; items: SessionKitItem[] };
  candidate: { id: string; name: string; email?: string | null };
  panel: { member: string; scorecard: ScorecardStatus }[];
  createdBy: string;
  invitation: { status: InvitationStatus; expiresAt?: string | null };
  feedback: "none" | "released";
  cancelReason?: string | null;
}

export interface NewSession {
  kit: string;
  title: string;
  candidate: { name: string; email?: string | null };
  panel: string[];
  startsAt: string;
  zone: string;
  minutes: number;
}

export interface SessionChange {
  revision: number;
  title?: string;
  startsAt?: string;
  zone?: string;
  minutes?: number;
  panel?: string[];
}

export interface SessionInvitation {
  link: string;
  expiresAt: string;
}

export interface ScorecardRating {
  question: string;
  criterion: string;
  level: number | null;
  position: number | null;
  at: string | null;
}

export interface Amendment {
  at: string;
  reason: string;
  recommendation: Recommendation | null;
  ratings: { question: string; criterion: string; level: number | null }[];
}

export interface Scorecard {
  member: string;
  status: ScorecardStatus;
  revision: number;
  recommendation: Recommendation | null;
  summary: string;
  strengths: string;
  concerns: string;
  feedback: string;
  submittedAt: string | null;
  ratings: ScorecardRating[];
  amendments: Amendment[];
}

export interface CandidateFeedback {
  released: boolean;
  title: string;
  perQuestion: {
    question: string;
    prompt: string;
    criteria: { name: string; level: number | null; anchor: string | null; nextAnchor: string | null }[];
  }[];
  messages: string[];
}
