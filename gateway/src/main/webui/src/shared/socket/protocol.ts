/**
 * The room's wire: frames, entries and the two views, as session-service sends them. JSON text frames of at most 64 KiB over one WebSocket.
 */

import type * as schema from "../api/schema";
import type { Board, BoardElement } from "./board";

export const SUB_PROTOCOL = "rehearsal.v1";

/** Largest frame this client sends; the server's limit is 64 KiB and counts bytes. */
export const MAX_FRAME_BYTES = 60 * 1024;

/** With null for what may be left out while it travels. */
type Filled<T, K extends keyof T> = Omit<T, K> & Required<Pick<T, K>>;

/** An update of one file as `@codemirror/state` serialises a ChangeSet. */
export type ChangeJson = schema.ChangeSet;

/** A rating's level; an author's level of seniority is another thing. */
export type RatingLevel = 1 | 2 | 3 | 4;
export type Role = schema.RoomRole;
export type Phase = schema.Phase;
export type ParticipantStatus = schema.ParticipantStatus;

/** The file a question brought with it, at version 0. */
export type StarterFile = schema.StarterFile;

/** A mark says `at` when it was made; it comes back with its `moment`. */
type Marked<T extends { moment: string }> = Omit<T, "moment"> & { moment?: string; at?: string };

/** What came of running code; a candidate is not told what a check says. */
export type RunResult = Omit<schema.RunResult, "checks"> & { checks: { name?: string | undefined; passed: boolean; message?: string }[] };
/** What a client says of it. */
export type RunReport = Omit<schema.RunResult, "author" | "position" | "time">;
export type RunEnd = schema.RunEnd;

/**
 * What each kind of entry carries, both ways. Of `asked`, a client says the question alone; the panel is told all but `prompt`, and `content` only
 * for a question beyond the kit; the candidate is told question, prompt, number and file. `left` is presence and never an entry.
 */
export interface EntryData {
  opened: schema.OpenedEntry;
  joined: Pick<schema.JoinedEntry, "name"> & Partial<schema.JoinedEntry>;
  admitted: schema.AdmittedEntry;
  removed: schema.RemovedEntry;
  started: schema.StartedEntry;
  ended: schema.EndedEntry;
  asked: Pick<schema.AskedEntry, "question"> & Partial<schema.AskedEntry> & { prompt?: string };
  closed: schema.ClosedEntry;
  edited: schema.EditedEntry;
  drawn: { elements: readonly BoardElement[] };
  created: schema.CreatedEntry;
  renamed: schema.RenamedEntry;
  deleted: schema.DeletedEntry;
  hinted: schema.HintedEntry;
  followed: schema.FollowedEntry;
  budgeted: schema.BudgetedEntry;
  thinking: { seconds?: number; until?: string | null };
  ran: Partial<RunReport> & { result?: RunResult };
  chatted: schema.ChattedEntry;
  noted: Marked<schema.NotedEntry>;
  rated: Marked<Omit<schema.RatedEntry, "level"> & { level: RatingLevel | null }>;
  ticked: schema.TickedEntry;
  submitted: schema.SubmittedEntry;
  cancelled: schema.CancelledEntry;
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
  role?: Role;
  seq?: number;
};

export type Participant = schema.Participant;
export type RoomItem = Filled<schema.PanelItem, "askedAt" | "closedAt" | "askedPosition">;
export type RoomFile = schema.SharedFile;
export type ChatMessage = schema.ChatLine;
export type Note = Filled<schema.PanelNote, "question">;
export type Rating = Omit<schema.PanelRating, "level"> & { level: RatingLevel | null };
/** A key point that was heard. */
export type Tick = schema.PanelTick;

/** What a panel member or reviewer sees. Notes, ratings and ticks are the viewer's own until R2 opens the others'. */
export type PanelView = Filled<
  Omit<schema.PanelView, "participants" | "items" | "notes" | "ratings" | "runs" | "board">,
  "current" | "startedAt" | "endedAt" | "thinkingUntil"
> & {
  participants: Participant[];
  items: RoomItem[];
  notes: Note[];
  ratings: Rating[];
  runs: RunResult[];
  board: Board;
};

/** What the candidate sees: a shape of its own. */
export interface CandidateView extends Pick<PanelView, "position" | "phase" | "title" | "minutes" | "startedAt" | "endedAt" | "thinkingUntil" | "files" | "chat" | "board"> {
  me: { id: string; name: string; status: ParticipantStatus };
  people: { id: string; name: string; role: Role }[];
  current: { question: string; prompt: string; number: number } | null;
  runs: RunResult[];
}

export type RoomView = PanelView | CandidateView;

export function isCandidateView(view: RoomView): view is CandidateView {
  return "me" in view;
}

export type Problem = Pick<schema.Problem, "type" | "title"> & Partial<Pick<schema.Problem, "detail">>;

export interface You {
  participant: string;
  role: Role;
  name: string;
}

/** A browser tab of somebody in the room. */
export interface Tab {
  participant: string;
  client: string;
}

export type ServerFrame =
  | { t: "welcome"; you: You; position: number; acked: number; time: string; view: RoomView }
  | { t: "resumed"; you: You; position: number; acked: number; time: string }
  | ({ t: "entry" } & Entry)
  | { t: "refused"; seq: number; problem: Problem }
  | { t: "presence"; participant: string; online: boolean; data?: unknown }
  | { t: "signal"; from: Tab; data: object }
  | { t: "view"; position: number; view: RoomView }
  | { t: "pong"; n: number };

export type ClientFrame =
  | ({ t: "entry"; seq: number } & Wish)
  | { t: "auth"; token: string }
  | { t: "presence"; data: unknown }
  | { t: "signal"; to: Tab | null; data: object }
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
