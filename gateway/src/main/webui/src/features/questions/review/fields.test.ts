import { expect, it } from "vitest";
import type { DraftContent } from "@/shared/api/model";
import { placesOf, placeWords } from "./fields";

const content: DraftContent = {
  title: "Drift",
  keyPoints: [{ id: "split-first", text: "Splits `first`", weight: 3 }],
  criteria: [{ id: "diagnosis", name: "Diagnosis", weight: 2, anchors: {} }],
  hints: ["Look again"],
};

it("every part of a question can be pointed at, by names that stay when it is reordered", () => {
  const fields = placesOf(content).map(({ field }) => field);

  expect(fields).toContain("keyPoints[split-first]");
  expect(fields).toContain("criteria[diagnosis].anchors.3");
  expect(fields).toContain("hints[0]");
  expect(fields).not.toContain("codeSample");
});

it("a place is told in words, also one that is gone", () => {
  expect(placeWords("keyPoints[split-first]", content)).toBe("Key point: Splits first");
  expect(placeWords("criteria[diagnosis].anchors.3", content)).toBe("Diagnosis, level 3");
  expect(placeWords("criteria[gone].anchors.2", content)).toBe("criteria gone, level 2 (no longer there)");
  expect(placeWords(null, content)).toBe("The question as a whole");
});
