import type { Entry, PanelView } from "@/shared/socket/protocol";
import { panelAfter } from "../../room/view/panelView";
import { countWhile, Timeline } from "./timeline";

/** A view is kept at every so many entries, so that no place is further than this from one that is known. */
const KEEP_EVERY = 64;

/** How long the page may be busy at once while the views to be kept are made. */
const BUSY_MS = 10;

/** The room after each of a session's entries, by the same fold as in the live room. Index 0 is before the first of them. */
export class ReplayFold {
  readonly entries: readonly Entry[];
  readonly timeline: Timeline;
  /** The view after each KEEP_EVERY entries, as far as they have been made. */
  readonly #kept: PanelView[];
  #last: { index: number; view: PanelView };

  /** @param start the room as it was opened; entries up to its position are in it already */
  constructor(start: PanelView, entries: readonly Entry[]) {
    this.entries = entries.filter((entry) => entry.position > start.position);
    this.timeline = new Timeline(this.entries);
    this.#last = { index: 0, view: start };
    this.#kept = [start];
  }

  /** A fold that is near every place at once. The page is left to breathe while it is made. */
  static async of(start: PanelView, entries: readonly Entry[], breathe = afterOthers): Promise<ReplayFold> {
    return new ReplayFold(start, entries).#made(breathe);
  }

  /** The same with what happened after it; this one is as it was. */
  async continued(entries: readonly Entry[], breathe = afterOthers): Promise<ReplayFold> {
    if (entries.length === 0) {
      return this;
    }
    const fold = new ReplayFold(this.viewAt(0), [...this.entries, ...entries]);
    fold.#kept.push(...this.#kept.slice(1));
    return fold.#made(breathe);
  }

  async #made(breathe: () => Promise<void>): Promise<this> {
    while (!this.#keepMore(performance.now() + BUSY_MS)) {
      await breathe();
    }
    return this;
  }

  /** The room after the first `index` entries. */
  viewAt(index: number): PanelView {
    const wanted = Math.max(0, Math.min(this.entries.length, index));
    const kept = Math.min(Math.floor(wanted / KEEP_EVERY), this.#kept.length - 1);
    const near = this.#last.index <= wanted && this.#last.index >= kept * KEEP_EVERY;
    let { index: at, view } = near ? this.#last : { index: kept * KEEP_EVERY, view: this.#kept[kept] ?? this.#last.view };
    for (; at < wanted; at += 1) {
      view = this.#after(view, at);
      this.#keep(at + 1, view);
    }
    this.#last = { index: wanted, view };
    return view;
  }

  /** The room at the end. */
  get end(): PanelView {
    return this.viewAt(this.entries.length);
  }

  /** How many of the entries are at or before a position of the log. */
  indexOfPosition(position: number): number {
    return countWhile(this.entries.length, (index) => (this.entries[index]?.position ?? Infinity) <= position);
  }

  /** @returns whether all views to be kept are there */
  #keepMore(until: number): boolean {
    while (this.#kept.length * KEEP_EVERY <= this.entries.length) {
      this.viewAt(this.#kept.length * KEEP_EVERY);
      if (performance.now() > until) {
        return false;
      }
    }
    return true;
  }

  #after(view: PanelView, index: number): PanelView {
    const entry = this.entries[index];
    // What this page does not understand changes nothing that it could show.
    return (entry && panelAfter(view, entry)) ?? view;
  }

  #keep(index: number, view: PanelView) {
    if (index === this.#kept.length * KEEP_EVERY) {
      this.#kept.push(view);
    }
  }
}

/** Lets the page draw and hear first. */
function afterOthers(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
