import { describe, expect, it } from "vitest";
import type { Entry, PanelView } from "@/shared/socket/protocol";
import { ReplayFold } from "./replayFold";

const START: PanelView = {
  position: 1,
  phase: "live",
  title: "t",
  minutes: 45,
  startedAt: null,
  endedAt: null,
  participants: [],
  items: [],
  current: null,
  files: [],
  chat: [],
  notes: [],
  ratings: [],
  ticks: [],
  submitted: [],
  runs: [],
  thinkingUntil: null,
};

/** Position 1 is in the start; every third position is not for this viewer's eyes. */
const entries = Array.from({ length: 400 }, (_, n) => n + 1)
  .filter((position) => position % 3 !== 0)
  .map((position): Entry => ({
    kind: "chatted",
    data: { text: String(position) },
    position,
    author: "ada",
    time: new Date(position * 1000).toISOString(),
  }));

describe("a replay", () => {
  it("shows the same at a place however one came to it", () => {
    const fold = new ReplayFold(START, entries);
    const forward = fold.entries.map((_, index) => fold.viewAt(index).chat.length);
    const backward = fold.entries.map((_, index) => fold.viewAt(fold.entries.length - 1 - index).chat.length).reverse();
    expect(backward).toEqual(forward);
    expect(fold.viewAt(0)).toBe(START);
    expect(fold.viewAt(fold.entries.length).chat.at(-1)?.text).toBe("400");
  });

  it("finds the place of a position that the viewer may not see", () => {
    const fold = new ReplayFold(START, entries);
    expect(fold.viewAt(fold.indexOfPosition(99)).position).toBe(98);
    expect(fold.indexOfPosition(1)).toBe(0);
    expect(fold.indexOfPosition(10_000)).toBe(fold.entries.length);
  });

  it("keeps the interview's own timing and cuts the waits around it", () => {
    const at = (kind: "joined" | "started" | "ended" | "submitted", position: number, minute: number): Entry =>
      ({ kind, data: {}, position, author: "ada", time: new Date(minute * 60_000).toISOString() }) as Entry;
    const fold = new ReplayFold(START, [
      at("joined", 2, 0),
      at("started", 3, 90),
      at("ended", 4, 135),
      at("submitted", 5, 3000),
    ]);
    expect(fold.offsets).toEqual([0, 20_000, 2_720_000, 2_740_000]);
    expect([fold.started, fold.ended, fold.length]).toEqual([20_000, 2_720_000, 2_740_000]);
    expect([fold.indexAt(0), fold.indexAt(19_999), fold.indexAt(20_000), fold.indexAt(1e9)]).toEqual([1, 1, 2, 4]);
  });
});
