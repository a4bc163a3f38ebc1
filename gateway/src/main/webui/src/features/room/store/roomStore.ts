import type { PendingEntry } from "@/shared/socket/outbox";
import type { RoomEvents, RoomStatus } from "@/shared/socket/ports";
import { isCandidateView, type Entry, type Problem, type RoomView, type Tab } from "@/shared/socket/protocol";
import { candidateAfter, completeCandidateView } from "../view/candidateView";
import { completePanelView, panelAfter } from "../view/panelView";

export interface Presence {
  online: boolean;
  data: unknown;
}

/** All that a page shows of a room; a new object after each change. */
export interface RoomState {
  status: RoomStatus;
  view: RoomView | null;
  pending: readonly PendingEntry[];
  presence: ReadonlyMap<string, Presence>;
}

/** What else wants to hear of the room: the editor, and whoever tells the user about refusals. */
export interface RoomFollower {
  snapshot?(view: RoomView): void;
  resumed?(): void;
  entry?(entry: Entry, view: RoomView): void;
  refused?(entry: PendingEntry, problem: Problem): void;
  presence?(participant: string, presence: Presence): void;
  signal?(from: Tab, data: object): void;
  status?(status: RoomStatus): void;
}

/** Folds what a connection tells into what the pages show. */
export class RoomStore implements RoomEvents {
  #state: RoomState = { status: { state: "connecting" }, view: null, pending: [], presence: new Map() };
  readonly #listeners = new Set<() => void>();
  readonly #followers = new Set<RoomFollower>();
  readonly #resync: () => void;

  /** @param resync asks for a fresh view */
  constructor(resync: () => void) {
    this.#resync = resync;
  }

  readonly state = (): RoomState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  follow(follower: RoomFollower): () => void {
    this.#followers.add(follower);
    return () => void this.#followers.delete(follower);
  }

  status(status: RoomStatus): void {
    // Who is online is told anew with each connection.
    const presence = status.state === "live" ? new Map<string, Presence>() : this.#state.presence;
    this.#change({ status, presence });
    this.#followers.forEach((follower) => follower.status?.(status));
  }

  snapshot(travelled: RoomView): void {
    const view = isCandidateView(travelled) ? completeCandidateView(travelled) : completePanelView(travelled);
    this.#change({ view });
    this.#followers.forEach((follower) => follower.snapshot?.(view));
  }

  resumed(): void {
    this.#followers.forEach((follower) => follower.resumed?.());
  }

  entry(entry: Entry): void {
    const before = this.#state.view;
    const view = before && (isCandidateView(before) ? candidateAfter(before, entry) : panelAfter(before, entry));
    if (view) {
      this.#change({ view });
      this.#followers.forEach((follower) => follower.entry?.(entry, view));
    } else {
      this.#resync();
    }
  }

  refused(entry: PendingEntry, problem: Problem): void {
    this.#followers.forEach((follower) => follower.refused?.(entry, problem));
  }

  presence(participant: string, online: boolean, data: unknown): void {
    const presence = new Map(this.#state.presence).set(participant, { online, data });
    this.#change({ presence });
    this.#followers.forEach((follower) => follower.presence?.(participant, { online, data }));
  }

  signal(from: Tab, data: object): void {
    this.#followers.forEach((follower) => follower.signal?.(from, data));
  }

  pending(pending: readonly PendingEntry[]): void {
    if (pending !== this.#state.pending) {
      this.#change({ pending });
    }
  }

  #change(change: Partial<RoomState>): void {
    this.#state = { ...this.#state, ...change };
    this.#listeners.forEach((listener) => listener());
  }
}
