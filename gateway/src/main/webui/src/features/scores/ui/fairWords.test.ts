import { expect, it } from "vitest";
import { fairScore, refusedScore } from "../../board/testing/boardSamples";
import { differenceWords } from "./fairWords";

it("a raw mean above the fair average speaks of lenience, one below of strictness", () => {
  expect(differenceWords(fairScore(2.7, 3.1))).toMatch(/0\.4 higher.*lenient.*easier/);
  expect(differenceWords(fairScore(2.7, 2.4))).toMatch(/0\.3 lower.*stricter.*harder/);
  expect(differenceWords(fairScore(2.7, 2.72))).toMatch(/agree/);
});

it("a refused score gives its reason", () => {
  const refused = refusedScore(2.9, "A shared interview connects them.");
  expect(differenceWords(refused)).toBe("A shared interview connects them.");
});
