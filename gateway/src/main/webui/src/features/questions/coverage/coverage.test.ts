import { expect, it } from "vitest";
import { type Count, depth, gridOf } from "./coverage";

const count = (competency: string, level: string, kind: string, howMany: number): Count => ({ competency, level, kind, builtIn: true, count: howMany });

it("counts are summed by row and column, and what has none is counted too", () => {
  const counts = [count("nlp", "junior", "coding", 2), count("nlp", "junior", "concept", 1), count("new", "senior", "concept", 4)];
  const grid = gridOf(
    counts,
    ({ competency }) => competency,
    ({ level }) => level,
    ["mlops", "nlp"],
    ["junior", "senior"],
  );
  expect(grid.rows).toEqual(["mlops", "nlp", "new"]);
  expect([grid.at("nlp", "junior"), grid.at("mlops", "junior"), grid.ofRow("nlp"), grid.ofColumn("senior")]).toEqual([3, 0, 3, 4]);
  expect([grid.all, grid.most, grid.empty]).toEqual([7, 4, 4]);
});

it("a place is as dark as it is full", () => {
  expect([0, 1, 5, 20].map((howMany) => depth(howMany, 20))).toEqual([0, 1, 2, 4]);
  expect(depth(0, 0)).toBe(0);
  expect(depth(1, 1)).toBe(4);
});
