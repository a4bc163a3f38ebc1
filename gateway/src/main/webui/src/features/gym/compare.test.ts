import { expect, it } from "vitest";
import type { GymExercise } from "@/shared/api/model";
import { difference, nextOpen, same, which } from "./compare";

const mine = {
  ...{ at: "2026-11-20T10:00:00Z", attempts: 1 },
  ratings: [
    { criterion: "a", level: 2 },
    { criterion: "b", level: 3 },
  ],
  reference: [
    { criterion: "a", level: 2, reason: "…" },
    { criterion: "b", level: 4, reason: "…" },
  ],
};
const exercise = (name: string, done: boolean) => ({ exercise: name, mine: done ? mine : null }) as GymExercise;

it("counts the criteria that got the reference's level", () => {
  expect(same(mine)).toBe(1);
});

it("says how far a rating is from the reference, and in which direction", () => {
  expect(difference(2, 2)).toBe("the same level");
  expect(difference(3, 2)).toBe("1 level higher");
  expect(difference(1, 4)).toBe("3 levels lower");
});

it("goes on with the next exercise that is open, and comes back to those left out", () => {
  const exercises = [exercise("a", false), exercise("b", true), exercise("c", false)];
  expect(nextOpen(exercises, "b")?.exercise).toBe("c");
  expect(nextOpen(exercises, "c")?.exercise).toBe("a");
  expect(nextOpen([exercise("a", true)], "a")).toBeNull();
});

it("answers to the same question are told apart by number", () => {
  const exercises = [
    { exercise: "fraud-1", title: "Fraud" },
    { exercise: "churn", title: "Churn" },
    { exercise: "fraud-2", title: "Fraud" },
  ];
  expect(exercises.map(({ exercise }) => which(exercises, exercise))).toEqual([", answer 1 of 2", "", ", answer 2 of 2"]);
});
