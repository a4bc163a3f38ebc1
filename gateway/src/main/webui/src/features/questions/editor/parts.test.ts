import { expect, it } from "vitest";
import { missingPart } from "./parts";

it.each([
  ["prompt", "prompt", "Prompt is missing"],
  ["referenceAnswer", "answer", "Reference answer is missing"],
  ["content.criteria[0].anchors.3", "rubric", "Rubric criterion 1, level 3 is missing"],
  ["keyPoints[2].text", "key-points", "Key points 3, text is missing"],
  ["starter", "code", "Starter is missing"],
  ["somethingNew", "basics", "SomethingNew is missing"],
])("%s is led to the part %s", (field, part, words) => {
  expect(missingPart(field)).toEqual({ part, words });
});

it("the server's own words are kept", () => {
  expect(missingPart("keyPoints", "at least one is needed").words).toBe("Key points at least one is needed");
});
