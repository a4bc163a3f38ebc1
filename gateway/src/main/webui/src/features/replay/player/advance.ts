import type { Timeline } from "../fold/timeline";

/** A gap between two entries that is longer than this is idle. */
export const IDLE_AFTER_MS = 5_000;

/** Of an idle gap, so much is played after the entry before it, and so much before the next. */
const LINGER_MS = 1_000;

type Gaps = Pick<Timeline, "indexAt" | "offset" | "count" | "length">;

/**
 * Where a clock is that was at `time` and has run for `span` more, both in milliseconds of the replay. What lies in the middle of an
 * idle gap takes no time if `skipIdle`.
 */
export function advance(timeline: Gaps, time: number, span: number, skipIdle: boolean): number {
  let at = time;
  let left = span;
  // Once for each idle gap on the way.
  for (let gaps = 0; gaps <= timeline.count; gaps += 1) {
    const gap = skipIdle ? nextIdle(timeline, at, at + left) : null;
    if (!gap) {
      return Math.min(timeline.length, at + left);
    }
    left -= Math.max(0, gap.from - at);
    at = gap.to;
  }
  return Math.min(timeline.length, at);
}

/** The part that is left out of the first idle gap of which something lies between two times. */
function nextIdle(timeline: Gaps, time: number, until: number): { from: number; to: number } | null {
  for (let next = timeline.indexAt(time); next < timeline.count; next += 1) {
    const before = next === 0 ? 0 : timeline.offset(next - 1);
    const after = timeline.offset(next);
    const [from, to] = [before + LINGER_MS, after - LINGER_MS];
    if (from > until) {
      return null;
    }
    if (after - before > IDLE_AFTER_MS && time < to) {
      return { from, to };
    }
  }
  return null;
}
