import type { Entry, PanelView } from "@/shared/socket/protocol";
import { panelAfter } from "../../room/view/panelView";

/** A view is kept at every so many entries, so that going back does not start from the beginning. */
const KEEP_EVERY = 100;

/** Before the interview starts and after it ends, waits longer than this are cut to it: a scorecard may be finished days later. */
const LONGEST_IDLE_MS = 20_000;

/** The room after each of a session's entries. Index 0 is before the first of them. */
export class ReplayFold {
  readonly entries: readonly Entry[];
  /** When each entry comes in the replay, in milliseconds from its beginning. */
  readonly offsets: readonly number[];
  /** When the interview starts and ends in the replay; null if it did not. */
  readonly started: number | null;
  readonly ended: number | null;
  readonly #kept = new Map<number, PanelView>();
  #last: { index: number; view: PanelView };

  /** @param start the room as it was opened; entries up to its position are in it already */
  constructor(start: PanelView, entries: readonly Entry[]) {
    this.entries = entries.filter((entry) => entry.position > start.position);
    this.#last = { index: 0, view: start };
    this.#kept.set(0, start);
    this.offsets = offsetsOf(this.entries);
    this.started = this.#offsetOf("started");
    this.ended = this.#offsetOf("ended");
  }

  /** How long the replay is, in milliseconds. */
  get length(): number {
    return this.offsets.at(-1) ?? 0;
  }

  /** The room after the first `index` entries. */
  viewAt(index: number): PanelView {
    let { index: at, view } = this.#last.index <= index ? this.#last : this.#nearest(index);
    for (; at < index; at += 1) {
      const entry = this.entries[at];
      view = (entry && panelAfter(view, entry)) ?? view;
      if ((at + 1) % KEEP_EVERY === 0) {
        this.#kept.set(at + 1, view);
      }
    }
    this.#last = { index, view };
    return view;
  }

  /** How many of the entries are at or before a position of the log. */
  indexOfPosition(position: number): number {
    return this.#count((entry) => entry.position <= position);
  }

  /** How many of the entries have come at a time of the replay. */
  indexAt(offset: number): number {
    return this.#count((_, index) => (this.offsets[index] ?? 0) <= offset);
  }

  #offsetOf(kind: Entry["kind"]): number | null {
    return this.offsets[this.entries.findIndex((entry) => entry.kind === kind)] ?? null;
  }

  #nearest(index: number): { index: number; view: PanelView } {
    for (let at = index - (index % KEEP_EVERY); at > 0; at -= KEEP_EVERY) {
      const view = this.#kept.get(at);
      if (view) {
        return { index: at, view };
      }
    }
    return { index: 0, view: this.#kept.get(0) ?? this.#last.view };
  }

  /** Entries are in order, so those that hold are a beginning of them. */
  #count(holds: (entry: Entry, index: number) => boolean): number {
    let [low, high] = [0, this.entries.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const entry = this.entries[middle];
      if (entry && holds(entry, middle)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

function offsetsOf(entries: readonly Entry[]): number[] {
  let offset = 0;
  let live = false;
  return entries.map((entry, index) => {
    const before = entries[index - 1];
    const wait = before ? Date.parse(entry.time) - Date.parse(before.time) : 0;
    offset += live ? wait : Math.min(wait, LONGEST_IDLE_MS);
    live = entry.kind === "started" || (live && entry.kind !== "ended");
    return offset;
  });
}
