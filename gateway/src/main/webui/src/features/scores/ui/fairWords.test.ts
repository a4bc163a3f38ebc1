import { expect, it } from "vitest";
import { fairScore, refusedScore } from "../../board/testing/boardSamples";
import { differenceWords, fairInWords } from "./fairWords";

it("a raw mean above the fair average speaks of lenience, one below of strictness", () => {
  expect(differenceWords(fairScore(2.7, 3.1))).toMatch(/0\.4 higher.*lenient.*easier/);
  expect(differenceWords(fairScore(2.7, 2.4))).toMatch(/0\.3 lower.*stricter.*harder/);
  expect(differenceWords(fairScore(2.7, 2.72))).toMatch(/agree/);
});

it("a refused score gives its reason, and keeps the raw mean", () => {
  const refused = refusedScore(2.9, "A shared interview connects them.");
  expect(differenceWords(refused)).toBe("A shared interview connects them.");
  expect(fairInWords(refused)).toBe("no fair average, raw mean 2.9, 24 ratings");
});

it("a fair average is said with its interval, the raw mean and how many ratings", () => {
  expect(fairInWords(fairScore(2.7, 2.9))).toBe("2.7, 90 % interval 2.3 to 3.1, raw mean 2.9, 24 ratings");
});
