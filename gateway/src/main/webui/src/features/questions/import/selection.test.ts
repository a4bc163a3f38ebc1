import { expect, it } from "vitest";
import type { ImportCandidate, SimilarToImported } from "@/shared/api/model";
import { chosenNumbers, initialSelection, looksKnown, toggledIn } from "./selection";

function candidate(number: number, similar: Partial<SimilarToImported>[] = []): ImportCandidate {
  return {
    ...{ number, line: number, lastLine: number, title: `Question ${number}`, level: "senior", kind: "concept", hasCode: false },
    ...{ prompt: "", answer: "", warnings: [], fields: ["title"] },
    similar: similar.map((one) => ({ in: "bank", title: "Other", similarity: 0.9, ...one })),
  };
}

it("everything is selected but what the bank has already", () => {
  const items = [candidate(1), candidate(2, [{ question: "q" }]), candidate(3, [{ question: "q", similarity: 0.6 }])];

  expect(chosenNumbers(initialSelection(items))).toEqual([1, 3]);
});

it("of two that are alike in the text, the first is selected", () => {
  const items = [candidate(1, [{ in: "import", number: 2 }]), candidate(2, [{ in: "import", number: 1 }])];

  expect(items.map(looksKnown)).toEqual([false, true]);
});

it("a selection is changed one by one and sent in the order of the text", () => {
  const changed = toggledIn(toggledIn(toggledIn(new Set([7]), 12), 2), 7);

  expect(chosenNumbers(changed)).toEqual([2, 12]);
});
