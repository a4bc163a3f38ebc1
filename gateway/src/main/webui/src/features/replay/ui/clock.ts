import { clockSpan } from "../../room/ui/spans";
import type { Timeline } from "../fold/timeline";

/** Time since the interview started, "−0:12" before it did. */
export function clockAt(timeline: Timeline, time: number): string {
  const since = timeline.sinceStart(time);
  return since < 0 ? `−${clockSpan(-since)}` : clockSpan(since);
}

/** The same to be listened to. */
export function spokenAt(timeline: Timeline, time: number): string {
  if (timeline.started !== null && time < timeline.started) {
    return "Before the start";
  }
  const minutes = Math.floor(timeline.sinceStart(time) / 60_000);
  const seconds = Math.floor((timeline.sinceStart(time) % 60_000) / 1000);
  const after = timeline.ended !== null && time > timeline.ended ? ", after the end" : "";
  return `${minutes} min ${seconds} s${after}`;
}

const format = new Intl.DateTimeFormat(undefined, {
  ...{ weekday: "short", day: "numeric", month: "short" },
  ...{ hour: "2-digit", minute: "2-digit", second: "2-digit" },
});

/** The viewer's date and time of day at a time of the replay. */
export function realTime(timeline: Timeline, time: number): string {
  const instant = timeline.instantAt(time);
  return timeline.count === 0 || Number.isNaN(instant) ? "" : format.format(instant);
}
