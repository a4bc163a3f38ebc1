import { expect, it } from "vitest";
import { missingWords } from "./missing";

const whole = { criteria: 8, unrated: 0, summary: "Fast and exact.", feedback: "Say costs aloud." };

it("what a scorecard lacks is counted and named", () => {
  expect(missingWords({ ...whole, unrated: 6, summary: " " })).toBe("6 of 8 criteria unrated, no summary");
  expect(missingWords({ ...whole, criteria: 1, unrated: 1 })).toBe("1 of 1 criterion unrated");
  expect(missingWords({ ...whole, criteria: 0, feedback: "" })).toBe("no question was asked, no words for the candidate");
});

it("a whole scorecard lacks nothing", () => {
  expect(missingWords(whole)).toBeNull();
});
