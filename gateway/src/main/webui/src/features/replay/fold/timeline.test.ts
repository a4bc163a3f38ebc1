import { describe, expect, it } from "vitest";
import { chat, ENDED, said, STARTED } from "../testing/entries";
import { Timeline } from "./timeline";

const MINUTE = 60;

describe("the timing of a replay", () => {
  const timeline = new Timeline(
    said(
      [0, { kind: "joined", data: { name: "Ada" } }],
      [90 * MINUTE, STARTED],
      [135 * MINUTE, ENDED],
      [3000 * MINUTE, { kind: "submitted", data: {} }],
    ),
  );

  it("keeps the interview's own timing and cuts the waits around it", () => {
    expect([0, 1, 2, 3].map((index) => timeline.offset(index))).toEqual([0, 20_000, 2_720_000, 2_740_000]);
    expect([timeline.started, timeline.ended, timeline.length]).toEqual([20_000, 2_720_000, 2_740_000]);
    expect([0, 19_999, 20_000, 1e9].map((time) => timeline.indexAt(time))).toEqual([1, 1, 2, 4]);
  });

  it("counts from the start of the interview", () => {
    expect(timeline.sinceStart(20_000 + 61_000)).toBe(61_000);
    expect(timeline.atSecond(61)).toBe(81_000);
    expect(timeline.atSecond(-1000)).toBe(0);
    expect(timeline.atSecond(1e9)).toBe(timeline.length);
  });

  it("knows the time of day, also in a wait that was cut", () => {
    const minutesAfter = (time: number) => (timeline.instantAt(time) - Date.UTC(2026, 0, 5, 10)) / 60_000;
    expect(minutesAfter(0)).toBe(0);
    expect(minutesAfter(20_000 + 5 * 60_000)).toBe(95);
    expect(minutesAfter(2_740_000)).toBe(3000);
  });

  it("goes on when a clock was put back", () => {
    const back = new Timeline(said([10, STARTED], [20, chat("a")], [15, chat("b")], [21, chat("c")]));
    expect([0, 1, 2, 3].map((index) => back.offset(index))).toEqual([0, 10_000, 10_000, 16_000]);
  });

  it("is nothing for a session of nothing", () => {
    const empty = new Timeline([]);
    expect([empty.length, empty.count, empty.indexAt(5), empty.offset(3)]).toEqual([0, 0, 0, 0]);
  });
});
