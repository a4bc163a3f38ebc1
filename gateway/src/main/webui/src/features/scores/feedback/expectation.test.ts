import { expect, it } from "vitest";
import { compared, expectationWords } from "./expectation";

it("a question compares only if it was both seen and expected", () => {
  expect(compared({ level: 2.4, prediction: 3 })).toBe("lower than you expected");
  expect(compared({ level: 3.5, prediction: 3 })).toBe("higher than you expected");
  expect(compared({ level: 2.6, prediction: 3 })).toBe("about as you expected");
  expect(compared({ level: null, prediction: 3 })).toBeNull();
  expect(compared({ level: 3 })).toBeNull();
});

it("the sentence over all questions leaves out those without both numbers", () => {
  const questions = [{ level: 2, prediction: 4 }, { level: 3, prediction: 3 }, { level: 1, prediction: null }, { level: null, prediction: 2 }];
  expect(expectationWords(questions)).toBe("On average you expected 1.0 more than was seen. You were right within half a level on 1 of 2.");
  expect(expectationWords([{ level: 3, prediction: 2 }])).toMatch(/1\.0 less/);
  expect(expectationWords([{ level: 3, prediction: 3 }])).toMatch(/come out the same/);
  expect(expectationWords([{ level: 3, prediction: null }])).toBeNull();
});
