import type { Clock } from "./clock";
import type { Outbox, PendingEntry } from "./outbox";
import type { Entry, Problem, RoomView, Tab } from "./protocol";
import type { TokenSource } from "./tokenLease";

/** One open or opening socket. */
export interface Line {
  send(text: string): void;
  close(code: number, reason: string): void;
}

/** What a line tells its owner; nothing after `closed`. */
export interface LineEvents {
  message(text: string): void;
  closed(code: number, reason: string): void;
}

export type OpenLine = (query: URLSearchParams, protocols: string[], events: LineEvents) => Line;

export type RoomStatus =
  /** No view yet. */
  | { state: "connecting" }
  | { state: "live" }
  /** Lost; tries again by itself. What is said meanwhile is queued. */
  | { state: "offline"; failures: number }
  /** The server prefers another socket of this person, or put this person out. Does not try again by itself. */
  | { state: "replaced"; reason: string }
  | { state: "ended"; reason: "no-such-session" | "signed-out" | "outdated" | "left" };

/** Whether it is not connected and does something about it. */
export function isTrying({ state }: RoomStatus): boolean {
  return state === "offline" || state === "connecting";
}

/** What the room tells. Entries come once each, in order of position. */
export interface RoomEvents {
  status(status: RoomStatus): void;
  /** Replaces all that was known. */
  snapshot(view: RoomView): void;
  /** The entries missed follow one by one. */
  resumed(): void;
  entry(entry: Entry): void;
  refused(entry: PendingEntry, problem: Problem): void;
  presence(participant: string, online: boolean, data: unknown): void;
  /** A tab in the room says something to this one, to set up a call. */
  signal(from: Tab, data: object): void;
  pending(pending: readonly PendingEntry[]): void;
}

export interface RoomPorts {
  client: string;
  open: OpenLine;
  tokens: TokenSource;
  /**
   * Whether this person may enter the room at all, found out without the socket: a browser does not learn why a handshake was refused.
   *
   * @throws anything when it could not be found out now
   */
  mayEnter: () => Promise<boolean>;
  clock: Clock;
  /** In [0, 1). */
  random: () => number;
  outbox: Outbox;
}
