import type { Entry } from "@/shared/socket/protocol";

/** Before the interview starts and after it ends, waits longer than this are cut to it: a scorecard may be finished days later. */
const LONGEST_WAIT_MS = 20_000;

/**
 * When things come in a replay. Times are in milliseconds from the replay's beginning; within the interview they are its own, around
 * it long waits are cut.
 */
export class Timeline {
  readonly #offsets: readonly number[];
  readonly #times: readonly number[];
  /** When the interview starts and ends in the replay; null if it did not. */
  readonly started: number | null;
  readonly ended: number | null;

  constructor(entries: readonly Entry[]) {
    this.#times = entries.map(({ time }) => Date.parse(time));
    this.#offsets = offsetsOf(entries, this.#times);
    const offsetOf = (kind: Entry["kind"]) => this.#offsets[entries.findIndex((entry) => entry.kind === kind)] ?? null;
    this.started = offsetOf("started");
    this.ended = offsetOf("ended");
  }

  /** How long the replay is. */
  get length(): number {
    return this.#offsets.at(-1) ?? 0;
  }

  get count(): number {
    return this.#offsets.length;
  }

  /** When the entry of an index comes. */
  offset(index: number): number {
    return this.#offsets[index] ?? (index < 0 ? 0 : this.length);
  }

  /** How many entries have come at a time of the replay. */
  indexAt(time: number): number {
    return countWhile(this.#offsets.length, (index) => this.offset(index) <= time);
  }

  /** The instant that a time of the replay stands for, in milliseconds since 1970. */
  instantAt(time: number): number {
    const index = Math.max(0, this.indexAt(time) - 1);
    const passed = Math.max(0, time - this.offset(index));
    const instant = (this.#times[index] ?? 0) + passed;
    // A wait that was cut ends early.
    const next = this.#times[index + 1];
    return next === undefined ? instant : Math.min(instant, next);
  }

  /** Milliseconds since the interview started, negative before; since the room was opened if it never did. */
  sinceStart(time: number): number {
    return time - (this.started ?? 0);
  }

  /** The time of the replay at which the interview is so many seconds old. */
  atSecond(seconds: number): number {
    return Math.max(0, Math.min(this.length, (this.started ?? 0) + seconds * 1000));
  }
}

function offsetsOf(entries: readonly Entry[], times: readonly number[]): number[] {
  let offset = 0;
  let live = false;
  return entries.map((entry, index) => {
    const wait = index === 0 ? 0 : Math.max(0, (times[index] ?? 0) - (times[index - 1] ?? 0));
    offset += live ? wait : Math.min(wait, LONGEST_WAIT_MS);
    live = entry.kind === "started" || (live && entry.kind !== "ended");
    return offset;
  });
}

/** How many indices from 0 hold, of those below `length`; they must be a beginning of them. */
export function countWhile(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
