import { MAX_FRAME_BYTES, type Wish } from "./protocol";

/** An entry that the server has neither put in the log nor refused yet. */
export type PendingEntry = Wish & { seq: number; at: number };

/** Where an outbox survives a reload of its tab. Keys are the outbox's own. */
export interface Keep {
  read(): string | null;
  /** @returns false when the text could not be kept, for example because the quota is used up */
  write(text: string): boolean;
}

/** Thrown by {@link Outbox.add} when the entry cannot be taken. Says what to do. */
export class OutboxRefusal extends Error {
  override readonly name = "OutboxRefusal";
  readonly reason: "full" | "too-large" | "not-open";

  constructor(reason: OutboxRefusal["reason"], message: string) {
    super(message);
    this.reason = reason;
  }
}

/** At most this many entries wait for the server. */
export const MAX_PENDING = 500;

interface Kept {
  next: number;
  pending: PendingEntry[];
}

/**
 * What this client has said and the server has not confirmed, in order, numbered densely from 1. Kept through every change, so that a reload
 * of the tab neither loses an entry nor uses a number twice.
 */
export class Outbox {
  #next = 1;
  #pending: readonly PendingEntry[] = [];
  #kept = true;

  readonly #keep: Keep;

  constructor(keep: Keep) {
    this.#keep = keep;
    const kept = parse(keep.read());
    if (kept) {
      this.#next = kept.next;
      this.#pending = kept.pending;
    }
  }

  /** Immutable; a new array after each change. */
  get pending(): readonly PendingEntry[] {
    return this.#pending;
  }

  /** Whether nothing was ever said under this client id. */
  get unused(): boolean {
    return this.#next === 1;
  }

  /** Whether what is pending would survive a reload. */
  get kept(): boolean {
    return this.#kept;
  }

  /** Numbers and keeps an entry. @throws OutboxRefusal when it is too large or too many are waiting */
  add(wish: Wish, at: number): PendingEntry {
    if (this.#pending.length >= MAX_PENDING) {
      throw new OutboxRefusal("full", "Too much is waiting for the connection. Wait until it is back, then try again.");
    }
    if (new TextEncoder().encode(JSON.stringify(wish)).length > MAX_FRAME_BYTES) {
      throw new OutboxRefusal("too-large", "This is too long to send at once. Shorten it, or send it in parts.");
    }
    const entry: PendingEntry = { ...wish, seq: this.#next, at };
    this.#next += 1;
    this.#set([...this.#pending, entry]);
    return entry;
  }

  /** What may be sent next, in order, when all up to `sentThrough` is sent and at most `window` may be unconfirmed. */
  sendable(sentThrough: number, window: number): readonly PendingEntry[] {
    const waiting = this.#pending.filter((entry) => entry.seq > sentThrough);
    const room = window - (this.#pending.length - waiting.length);
    return waiting.slice(0, Math.max(0, room));
  }

  /** Takes out the entry with that number. @returns it, or null if it was not pending */
  settle(seq: number): PendingEntry | null {
    const entry = this.#pending.find((candidate) => candidate.seq === seq) ?? null;
    if (entry) {
      this.#set(this.#pending.filter((candidate) => candidate !== entry));
    }
    return entry;
  }

  /** Whether a server that has dealt with no more than `acked` does not know this client any more. */
  forgotten(acked: number): boolean {
    return acked === 0 && !this.unused && this.#pending[0]?.seq !== 1;
  }

  /**
   * Follows what the server knows of this client: the last number it has dealt with, or nothing any more.
   *
   * @param joined what a client says first
   */
  follow(acked: number, joined: Wish, at: number): void {
    if (this.forgotten(acked)) {
      this.startOver(joined, at);
    } else {
      this.settleThrough(acked);
    }
  }

  /** Takes out all that the server has dealt with, by the last number it knows of this client, and never uses a number up to it again. */
  settleThrough(acked: number): void {
    if (acked >= this.#next || this.#pending.some((entry) => entry.seq <= acked)) {
      this.#next = Math.max(this.#next, acked + 1);
      this.#set(this.#pending.filter((entry) => entry.seq > acked));
    }
  }

  /**
   * Numbers what is pending anew, from one, when the server has forgotten this client: it remembers a limited number of tabs. Edits are given
   * up, because the editor knows them by their old number and makes them again.
   *
   * @param joined what a client says first
   */
  startOver(joined: Wish, at: number): void {
    const rest = this.#pending.filter((entry) => entry.kind !== "edited" && entry.kind !== "joined");
    this.#next = rest.length + 2;
    this.#set([{ ...joined, seq: 1, at }, ...rest.map((entry, index) => ({ ...entry, seq: index + 2 }))]);
  }

  #set(pending: readonly PendingEntry[]): void {
    this.#pending = pending;
    this.#kept = this.#keep.write(JSON.stringify({ next: this.#next, pending }));
  }
}

function parse(text: string | null): Kept | null {
  if (text === null) {
    return null;
  }
  try {
    const kept = JSON.parse(text) as Kept;
    return Number.isInteger(kept.next) && Array.isArray(kept.pending) ? kept : null;
  } catch {
    return null;
  }
}
