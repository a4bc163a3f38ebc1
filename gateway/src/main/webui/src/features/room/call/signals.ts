import type { Tab } from "@/shared/socket/protocol";

/** What somebody in the call lets the others hear and see. */
export interface Sending {
  audio: boolean;
  video: boolean;
}

/**
 * What the tabs in a call say to each other. `call` is new each time somebody joins, so that what was meant for a tab before it was reloaded
 * is known as such; `line` is new with each connection between two.
 */
export type Signal =
  /** To all, again and again, and to newcomers: I am in the call, since that moment. */
  | ({ kind: "here"; call: string; since: number } & Sending)
  | { kind: "left"; call: string }
  /** To somebody who joined although there is no room. */
  | { kind: "full"; to: string }
  | DescriptionSignal
  | CandidatesSignal
  /** This side cannot go on with the connection: the other is to begin a new one. */
  | ({ kind: "reset" } & Between);

interface Between {
  /** Of the sender. */
  call: string;
  /** The call of the receiver. */
  to: string;
}

/** `n` counts the offers of its sender on that line; an answer carries that of its offer. */
export interface DescriptionSignal extends Between {
  kind: "offer" | "answer";
  line: string;
  n: number;
  sdp: string;
}

export interface CandidatesSignal extends Between {
  kind: "candidates";
  line: string;
  candidates: RTCIceCandidateInit[];
}

/** What two tabs with a connection say about it. */
export type PeerSignal = DescriptionSignal | CandidatesSignal;

const KINDS: ReadonlySet<string> = new Set<Signal["kind"]>(["here", "left", "full", "offer", "answer", "candidates", "reset"]);

/** Null for what is none, for example one of a later version. */
export function asSignal(data: object): Signal | null {
  const { kind, call, to } = data as { kind?: unknown; call?: unknown; to?: unknown };
  const known = typeof kind === "string" && KINDS.has(kind);
  return known && typeof (kind === "full" ? to : call) === "string" ? (data as Signal) : null;
}

export function sameTab(one: Tab, other: Tab): boolean {
  return one.participant === other.participant && one.client === other.client;
}

export function addressOf({ participant, client }: Tab): string {
  return `${participant}/${client}`;
}
