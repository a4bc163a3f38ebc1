import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PanelView as Sent } from "@/shared/api/schema";
import type { PanelView, Tick } from "@/shared/socket/protocol";
import { completePanelView, panelAfter } from "../../room/view/panelView";
import { readReplay } from "../data/replayLines";
import { longSession, type Session } from "../testing/longSession";
import { ReplayFold } from "./replayFold";

/** The room after so many entries, folded one by one from the start. */
function folded({ start, entries }: Session, indices: readonly number[]): Map<number, PanelView> {
  const wanted = new Set(indices);
  const views = new Map<number, PanelView>(wanted.has(0) ? [[0, start]] : []);
  let view = start;
  entries.forEach((entry, index) => {
    const next = panelAfter(view, entry);
    if (!next) {
      throw new Error(`entry ${entry.position} cannot be folded`);
    }
    view = next;
    if (wanted.has(index + 1)) {
      views.set(index + 1, view);
    }
  });
  return views;
}

describe("a fold of a replay", () => {
  it("is everywhere what folding from the start gives, whatever way one came there", async () => {
    const session = longSession(20_000);
    const fold = await ReplayFold.of(session.start, session.entries);
    const fresh = new ReplayFold(session.start, session.entries);
    fc.assert(
      fc.property(fc.array(fc.nat(session.entries.length), { minLength: 1, maxLength: 12 }), (seeks) => {
        const expected = folded(session, seeks);
        for (const index of seeks) {
          expect(fold.viewAt(index)).toEqual(expected.get(index));
          // One that has not kept anything yet.
          expect(fresh.viewAt(index)).toEqual(expected.get(index));
        }
      }),
      { numRuns: 8 },
    );
  }, 60_000);

  it("understands every entry of a long session", async () => {
    const session = longSession(5_000, 7);
    const fold = await ReplayFold.of(session.start, session.entries);
    expect(fold.end.position).toBe(session.entries.at(-1)?.position);
    expect(fold.end.files[0]?.version).toBe(
      session.entries.filter((entry) => entry.kind === "edited" && entry.data.file === "main.py").length,
    );
  });

  it("finds the place of a position that the viewer may not see", () => {
    const { start, entries } = longSession(400);
    const fold = new ReplayFold(start, entries.filter(({ position }) => position % 3 !== 0));
    expect(fold.entries[fold.indexOfPosition(99) - 1]?.position).toBe(98);
    expect(fold.indexOfPosition(1)).toBe(0);
    expect(fold.indexOfPosition(10_000)).toBe(fold.entries.length);
  });
});

describe("the recorded interview", () => {
  const folder = join(import.meta.dirname, "../../../../../../../../contracts/src/recorded/interview/replay");
  const recorded = (file: string) => readFileSync(join(folder, file), "utf8");

  it.each(["ada-before", "ada-after"])("comes to the rooms that the server says: %s", async (viewer) => {
    const { start, entries, complete } = readReplay(recorded(`${viewer}.jsonl`));
    const rooms = recorded(`${viewer}-rooms.jsonl`)
      .trim()
      .split("\n")
      .map((line) => completePanelView(JSON.parse(line) as Sent));
    expect(complete).toBe(true);
    if (!start) {
      throw new Error("no start");
    }
    const fold = await ReplayFold.of(start, entries);
    expect(rooms.length).toBeGreaterThan(5);
    for (const room of rooms) {
      const shown = fold.viewAt(fold.indexOfPosition(room.position));
      // What the viewer may not see has a position all the same.
      expect(unordered({ ...shown, position: room.position })).toEqual(unordered(room));
    }
  });
});

/** In the one form that a room has; marks are a set, their order says nothing. */
function unordered(view: PanelView): PanelView {
  const ratings = [...view.ratings].sort((one, other) => one.position - other.position);
  const notes = [...view.notes].sort((one, other) => one.position - other.position);
  const key = ({ question, keyPoint, author }: Tick) => `${question} ${keyPoint} ${author}`;
  const ticks = [...view.ticks].sort((one, other) => (key(one) < key(other) ? -1 : 1));
  return { ...view, ratings, ticks, notes };
}
