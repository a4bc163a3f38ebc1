/**
 * The room's wire: frames, entries and the two views, as session-service sends them. JSON text frames of at most 64 KiB over one WebSocket.
 */

import type { QuestionContent } from "../api/model";

export const SUB_PROTOCOL = "rehearsal.v1";

/** Largest frame this client sends; the server's limit is 64 KiB and counts bytes. */
export const MAX_FRAME_BYTES = 60 * 1024;

/** An update of one file as `@codemirror/state` serialises a ChangeSet: kept lengths and `[deleted, ...inserted lines]`. */
export type ChangeJson = readonly (number | readonly [number, ...string[]])[];

/** A rating's level; an author's level of seniority is another thing. */
export type RatingLevel = 1 | 2 | 3 | 4;
export type Role = "interviewer" | "candidate";
export type Phase = "lobby" | "live" | "ended";
export type ParticipantStatus = "waiting" | "admitted" | "removed";

export interface KitItem {
  question: string;
  version: number;
  minutes: number;
  weight: number;
  content: QuestionContent;
}

/** The file a question brought with it, at version 0. */
export interface StarterFile {
  name: string;
  language: string;
  text: string;
}

/**
 * What each kind of entry carries, both ways. Of `asked`, a client says the question alone; the panel is told all but `prompt`, and `content` only
 * for a question beyond the kit; the candidate is told question, prompt, number and file. `left` is presence and never an entry.
 */
export interface EntryData {
  opened: { title: string; minutes: number };
  joined: { name: string; status?: ParticipantStatus };
  admitted: { participant: string };
  removed: { participant: string };
  started: Record<string, never>;
  ended: Record<string, never>;
  asked: {
    question: string;
    version?: number;
    minutes?: number;
    weight?: number;
    inKit?: boolean;
    number?: number;
    content?: QuestionContent | null;
    prompt?: string;
    file?: StarterFile | null;
  };
  closed: { question: string };
  edited: { file: string; base: number; updates: ChangeJson[] };
  chatted: { text: string };
  noted: { id: string; text: string; question?: string | null };
  rated: { question: string; criterion: string; level: RatingLevel | null };
  ticked: { question: string; keyPoint: string; checked: boolean };
  submitted: Record<string, never>;
}

export type EntryKind = keyof EntryData;

/** An entry that this client asks for. */
export type Wish = { [K in EntryKind]: { kind: K; data: EntryData[K] } }[EntryKind];

/** An entry of the session log. `seq` is there only for the client that sent it: its acknowledgement. */
export type Entry = Wish & {
  /** Place in the session, from 1. Positions this viewer may not see are skipped. */
  position: number;
  time: string;
  author: string;
  authorName?: string;
  role?: Role | "system";
  seq?: number;
};

export interface Participant {
  id: string;
  name: string;
  role: Role;
  status: ParticipantStatus;
  since: string;
}

export interface RoomItem extends KitItem {
  inKit: boolean;
  status: "pending" | "open" | "closed";
  askedAt: string | null;
  closedAt: string | null;
  askedPosition: number | null;
}

export interface RoomFile {
  name: string;
  language: string;
  version: number;
  text: string;
}

export interface ChatMessage {
  position: number;
  time: string;
  author: string;
  text: string;
}

export interface Note {
  id: string;
  text: string;
  question: string | null;
  position: number;
  time: string;
  author: string;
}

export interface Rating {
  question: string;
  criterion: string;
  level: RatingLevel | null;
  position: number;
  time: string;
  author: string;
}

/** A key point that was heard. */
export interface Tick {
  author: string;
  question: string;
  keyPoint: string;
}

interface View {
  position: number;
  phase: Phase;
  title: string;
  minutes: number;
  startedAt: string | null;
  endedAt: string | null;
  files: RoomFile[];
  chat: ChatMessage[];
}

/** What a panel member or reviewer sees. Notes, ratings and ticks are the viewer's own until R2 opens the others'. */
export interface PanelView extends View {
  participants: Participant[];
  items: RoomItem[];
  current: string | null;
  notes: Note[];
  ratings: Rating[];
  ticks: Tick[];
  /** Who has submitted a scorecard. */
  submitted: string[];
}

/** What the candidate sees: a shape of its own. */
export interface CandidateView extends View {
  me: { id: string; name: string; status: ParticipantStatus };
  people: { id: string; name: string; role: Role }[];
  current: { question: string; prompt: string; number: number } | null;
}

export type RoomView = PanelView | CandidateView;

export function isCandidateView(view: RoomView): view is CandidateView {
  return "me" in view;
}

export interface Problem {
  type: string;
  title: string;
  detail?: string;
}

export interface You {
  participant: string;
  role: Role;
  name: string;
}

export type ServerFrame =
  | { t: "welcome"; you: You; position: number; acked: number; time: string; view: RoomView }
  | { t: "resumed"; you: You; position: number; acked: number; time: string }
  | ({ t: "entry" } & Entry)
  | { t: "refused"; seq: number; problem: Problem }
  | { t: "presence"; participant: string; online: boolean; data?: unknown }
  | { t: "view"; position: number; view: RoomView }
  | { t: "pong"; n: number };

export type ClientFrame =
  | ({ t: "entry"; seq: number } & Wish)
  | { t: "auth"; token: string }
  | { t: "presence"; data: unknown }
  | { t: "ping"; n: number };

/** Why the server closed a socket. */
export const CLOSE = {
  badFrame: 4400,
  tokenExpired: 4401,
  replaced: 4403,
  noSuchSession: 4404,
  tooSlow: 4408,
  frameTooLarge: 4413,
  tooManyEntries: 4429,
  tryAgainLater: 1013,
} as const;

/** Null for what is no frame. */
export function readFrame(text: string): ServerFrame | null {
  try {
    const frame = JSON.parse(text) as Partial<ServerFrame> | null;
    return typeof frame?.t === "string" ? (frame as ServerFrame) : null;
  } catch {
    return null;
  }
}
