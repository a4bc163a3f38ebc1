import { RoomConnection } from "../connection";
import { Outbox, type Keep, type PendingEntry } from "../outbox";
import type { RoomEvents, RoomStatus } from "../ports";
import type { Entry, Problem, RoomView, Tab } from "../protocol";
import type { TokenSource } from "../tokenLease";
import type { HeldClock } from "./heldClock";
import type { SimulatedRoom } from "./simulatedRoom";

/** Writes down all that a connection tells. */
export class RoomDiary implements RoomEvents {
  readonly statuses: RoomStatus[] = [];
  readonly views: RoomView[] = [];
  readonly entries: Entry[] = [];
  readonly refusals: { entry: PendingEntry; problem: Problem }[] = [];
  readonly presences: { participant: string; online: boolean }[] = [];
  readonly signals: { from: Tab; data: object }[] = [];
  last: readonly PendingEntry[] = [];
  resumptions = 0;

  status(status: RoomStatus): void {
    this.statuses.push(status);
  }

  snapshot(view: RoomView): void {
    this.views.push(view);
  }

  resumed(): void {
    this.resumptions += 1;
  }

  entry(entry: Entry): void {
    this.entries.push(entry);
  }

  refused(entry: PendingEntry, problem: Problem): void {
    this.refusals.push({ entry, problem });
  }

  presence(participant: string, online: boolean): void {
    this.presences.push({ participant, online });
  }

  signal(from: Tab, data: object): void {
    this.signals.push({ from, data });
  }

  pending(pending: readonly PendingEntry[]): void {
    this.last = pending;
  }
}

/** Keeps one text in memory. */
export class MemoryKeep implements Keep {
  text: string | null = null;
  full = false;

  read(): string | null {
    return this.text;
  }

  write(text: string): boolean {
    if (!this.full) {
      this.text = text;
    }
    return !this.full;
  }
}

/** Tokens `token-1`, `token-2`, …, each good for ten minutes. */
export class CountedTokens implements TokenSource {
  count = 0;
  signedOut = false;
  unreachable = false;
  readonly #clock: HeldClock;

  constructor(clock: HeldClock) {
    this.#clock = clock;
  }

  take(fresh: boolean): Promise<{ token: string; expiresAt: string } | null> {
    if (this.unreachable) {
      return Promise.reject(new Error("unreachable"));
    }
    if (fresh || this.count === 0) {
      this.count += 1;
    }
    const expiresAt = new Date(this.#clock.now() + 2_000 + 600_000).toISOString();
    return Promise.resolve(this.signedOut ? null : { token: `token-${this.count}`, expiresAt });
  }
}

export interface TestPlace {
  connection: RoomConnection;
  diary: RoomDiary;
  outbox: Outbox;
  tokens: CountedTokens;
  /** What is answered when it is asked whether there is a room at all. */
  door: { mayEnter: () => Promise<boolean> };
}

export interface PlaceOptions {
  keep?: Keep;
  random?: () => number;
  /** Who is told. */
  diary?: RoomDiary;
}

/** A connection of `participant` to the simulated room, not yet started. */
export function place(room: SimulatedRoom, clock: HeldClock, participant: string, options: PlaceOptions = {}): TestPlace {
  const { keep = new MemoryKeep(), random = () => 0.5, diary = new RoomDiary() } = options;
  const outbox = new Outbox(keep);
  const tokens = new CountedTokens(clock);
  const door = { mayEnter: () => Promise.resolve(true) };
  const connection = new RoomConnection(
    { client: `tab-of-${participant}`, open: room.door(participant), tokens, mayEnter: () => door.mayEnter(), clock, random, outbox },
    diary,
  );
  return { connection, diary, outbox, tokens, door };
}
