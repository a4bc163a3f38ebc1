import { describe, expect, it } from "vitest";
import type { DraftContent } from "@/shared/api/model";
import { contentOf, draftOf, newKey, slug } from "./draft";

const full: DraftContent = {
  ...{ title: "Leakage", level: "senior", kind: "coding", competency: "model-evaluation", difficulty: 3, minutes: 10 },
  ...{ prompt: "What is wrong?", referenceAnswer: "The split." },
  keyPoints: [{ id: "split-first", text: "Splits first", weight: 4 }],
  criteria: [{ id: "diagnosis", name: "Diagnosis", weight: 3, anchors: { "1": "a", "2": "b", "3": "c", "4": "d" } }],
  hints: ["Look at the split."],
  followUps: [{ kind: "what-if", text: "What if the data is a time series?" }],
  codeSample: { language: "python", fileName: null, text: "print(1)", requires: ["numpy"] },
  starter: { language: "python", fileName: "main.py", text: "def f(): ...", requires: [] },
  checks: [{ name: "splits", code: "assert f" }],
  sources: [{ title: "A paper", url: "https://example.org", note: null }],
  ...{ reviewedOn: "2026-11-20", reviewBy: "2027-11-20" },
};

describe("a draft in the form", () => {
  it("sends what it was opened with", () => {
    expect(contentOf(draftOf(full))).toEqual(full);
  });

  it("opens with only a title", () => {
    expect(contentOf(draftOf({ title: "New" }))).toMatchObject({ title: "New", level: null, prompt: null, keyPoints: [], criteria: [] });
  });

  it("leaves blank entries out", () => {
    const draft = draftOf(full);
    draft.keyPoints.push({ key: newKey(), text: "  ", weight: 3 });
    draft.hints.push({ key: newKey(), text: "" });
    draft.criteria.push({ key: newKey(), name: "", weight: 3, anchors: { "1": "", "2": "", "3": "", "4": "" } });

    expect(contentOf(draft)).toEqual(full);
  });

  it("gives new entries ids of their words, and keeps the ids there are", () => {
    const draft = draftOf(full);
    draft.keyPoints.push({ key: newKey(), text: "Split first!", weight: 3 }, { key: newKey(), text: "Split first?", weight: 3 });

    expect(contentOf(draft).keyPoints?.map(({ id }) => id)).toEqual(["split-first", "split-first-2", "split-first-3"]);
  });
});

describe("an id made of words", () => {
  it.each([
    ["Diagnosis & repair", "diagnosis-repair"],
    ["Übergröße ½", "ubergro-e"],
    ["…", "item"],
    ["a very long criterion name that never seems to come to its end", "a-very-long-criterion-name-that-never"],
  ])("%s becomes %s", (words, id) => {
    expect(slug(words)).toBe(id);
  });
});
