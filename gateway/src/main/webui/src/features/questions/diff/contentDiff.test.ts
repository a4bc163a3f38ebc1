import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DraftContent } from "@/shared/api/model";
import { contentDiff, type Piece, wordDiff } from "./contentDiff";

const side = (pieces: readonly Piece[], without: Piece["kind"]) =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join("");

describe("the words of two texts", () => {
  it("gives both back, whatever they are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (before, after) => {
        const pieces = wordDiff(before, after);
        expect(side(pieces, "added")).toBe(before);
        expect(side(pieces, "removed")).toBe(after);
      }),
    );
  });

  it("marks the word that changed and leaves the others alone", () => {
    expect(wordDiff("alarms cost 5 euros", "alarms cost 7 euros")).toEqual([
      { kind: "same", text: "alarms cost " },
      { kind: "removed", text: "5" },
      { kind: "added", text: "7" },
      { kind: "same", text: " euros" },
    ]);
  });

  it("shows texts that have too little in common beside each other instead of searching on", () => {
    const long = (word: string) => Array.from({ length: 3000 }, (_, index) => `${word}${index}`).join(" ");

    expect(wordDiff(long("a"), long("b"))).toEqual([
      { kind: "removed", text: long("a") },
      { kind: "added", text: long("b") },
    ]);
  });
});

describe("two versions of a question", () => {
  const criterion = (id: string, third: string) => ({ id, name: "Diagnosis", weight: 2, anchors: { "1": "a", "2": "b", "3": third, "4": "d" } });
  const before: DraftContent = {
    title: "Drift",
    prompt: "What now?",
    criteria: [criterion("diagnosis", "names a test"), criterion("repair", "rolls back")],
    codeSample: { language: "python", fileName: null, text: "print(1)", requires: [] },
  };
  const changed = (after: DraftContent) => contentDiff(before, after).filter((part) => part.changed);

  it("differ in nothing when they are the same", () => {
    expect(changed(structuredClone(before))).toEqual([]);
  });

  it("matches the rubric by id, so that moving a criterion is no change of its words", () => {
    const moved = { ...before, criteria: [criterion("repair", "rolls back"), criterion("diagnosis", "names two tests")] };

    expect(changed(moved).map(({ name }) => name)).toEqual(["Criterion diagnosis, level 3"]);
  });

  it("shows what is gone where it was, and program text as such", () => {
    const after: DraftContent = { ...before, criteria: [criterion("diagnosis", "names a test")], codeSample: null };
    const parts = contentDiff(before, after);
    const names = parts.map(({ name }) => name);

    expect(names.indexOf("Criterion repair")).toBe(names.indexOf("Criterion diagnosis, level 4") + 1);
    expect(parts.find(({ name }) => name === "Code sample")).toEqual({
      name: "Code sample",
      code: true,
      changed: true,
      pieces: [{ kind: "removed", text: "print(1)" }],
    });
  });
});
