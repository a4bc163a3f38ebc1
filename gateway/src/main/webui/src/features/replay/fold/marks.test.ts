import { describe as group, expect, it } from "vitest";
import type { Wish } from "@/shared/socket/protocol";
import { chat, ENDED, said, STARTED } from "../testing/entries";
import type { Names } from "./describe";
import { activityOf, chaptersOf, groupsOf, markNear, marksOf } from "./marks";
import { Timeline } from "./timeline";

const names: Names = {
  person: (id) => id,
  question: (id) => `Title of ${id}`,
  criterion: (_, criterion) => criterion,
  beyondKit: (id) => id === "q9",
};
const ask = (question: string): Wish => ({ kind: "asked", data: { question } });
const rate = (question: string, level: 1 | 2 | 3 | 4 | null): Wish => ({ kind: "rated", data: { question, criterion: "depth", level } });
const note = (text: string, question: string | null = null): Wish => ({ kind: "noted", data: { id: "n", text, question } });
const type: Wish = { kind: "edited", data: { file: "main.py", base: 0, updates: [] } };

const entries = said(
  [0, chat("hello")],
  [10, STARTED],
  [20, ask("q1")],
  [25, type],
  [30, rate("q1", 3)],
  [40, { kind: "hinted", data: { question: "q1", hint: 0 } }],
  [50, ask("q9")],
  [60, rate("q1", null)],
  [65, note("sharp")],
  [66, note("")],
  [70, { kind: "closed", data: { question: "q9" } }],
  [75, chat("back to the first")],
  [80, ask("q1")],
  [85, { kind: "followed", data: { question: "q1", followUp: 1 } }],
  [90, ENDED],
  [95, note("after all", "q9")],
  [99, chat("thanks")],
);
const timeline = new Timeline(entries);
const marks = marksOf(entries, timeline, names);
const chapters = chaptersOf(entries, timeline, names);

group("the marks of a replay", () => {
  it("are what one may want to go to, with who did what", () => {
    expect(marks.map(({ kind }) => kind)).toEqual([
      ...["chat", "start", "question", "rating", "hint", "question", "rating", "note"],
      ...["chat", "question", "follow-up", "end", "note", "chat"],
    ]);
    expect(marks[3]).toEqual({
      ...{ kind: "rating", index: 5, time: 30_000, position: 6, question: "q1" },
      words: "ada rated depth: 3.",
    });
    expect(marks[5]?.words).toBe("ada revealed “Title of q9”, which is beyond the kit.");
    expect(marks[6]?.words).toBe("ada rated depth: not observed.");
  });

  it("each show what they say: after as many entries, theirs is the last", () => {
    for (const mark of marks) {
      expect(entries[mark.index - 1]?.position).toBe(mark.position);
      expect(timeline.indexAt(mark.time)).toBe(mark.index);
    }
  });

  it("stand by question, each time it was asked", () => {
    expect(chapters.map(({ question, from, to }) => [question, from, to])).toEqual([
      ["q1", 20_000, 50_000],
      ["q9", 50_000, 70_000],
      ["q1", 80_000, 90_000],
    ]);
    expect(groupsOf(marks, chapters).map(({ title, marks: own }) => [title, ...own.map(({ kind }) => kind)])).toEqual([
      ["Before the first question", "chat", "start"],
      // The rating of the first question was given while the second was open.
      ["Title of q1", "question", "rating", "hint", "rating"],
      ["Title of q9", "question", "note", "chat", "note"],
      ["Title of q1", "question", "follow-up"],
      ["Afterwards", "end", "chat"],
    ]);
  });

  it("are found near a place", () => {
    expect(markNear(marks, 31_000, 2000)?.kind).toBe("rating");
    expect(markNear(marks, 35_000, 2000)).toBeNull();
  });

  it("leave typing to the picture of how much was typed", () => {
    const activity = activityOf(entries, timeline, 99);
    expect(activity.filter((height) => height > 0)).toEqual([1]);
    expect(activity[25]).toBe(1);
  });

  it("are none in a session of nothing", () => {
    const empty = new Timeline([]);
    expect([marksOf([], empty, names), chaptersOf([], empty, names), groupsOf([], [])]).toEqual([[], [], []]);
    expect(activityOf([], empty, 3)).toEqual([0, 0, 0]);
  });
});
