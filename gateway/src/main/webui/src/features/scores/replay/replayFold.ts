import type { Entry, PanelView } from "@/shared/socket/protocol";
import { panelAfter } from "../../room/view/panelView";

/** A view is kept at every so many entries, so that going back does not start from the beginning. */
const KEEP_EVERY = 100;

/** The room after each of a session's entries. Index 0 is before the first of them. */
export class ReplayFold {
  readonly entries: readonly Entry[];
  readonly #kept = new Map<number, PanelView>();
  #last: { index: number; view: PanelView };

  /** @param start the room as it was opened; entries up to its position are in it already */
  constructor(start: PanelView, entries: readonly Entry[]) {
    this.entries = entries.filter((entry) => entry.position > start.position);
    this.#last = { index: 0, view: start };
    this.#kept.set(0, start);
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

  /** How many of the entries are at or before an instant, in milliseconds since the epoch. */
  indexAt(time: number): number {
    return this.#count((entry) => Date.parse(entry.time) <= time);
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
  #count(holds: (entry: Entry) => boolean): number {
    let [low, high] = [0, this.entries.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const entry = this.entries[middle];
      if (entry && holds(entry)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
