import { expect, it } from "vitest";
import { backoff, FIRST_WAIT_MS, LONGEST_WAIT_MS } from "./backoff";

it("waits between a quarter of a second and four seconds, longer each time", () => {
  const shortest = [1, 2, 3, 4, 5, 6, 50].map((failures) => backoff(failures, 0));
  const longest = [1, 2, 3, 4, 5, 6, 50].map((failures) => backoff(failures, 0.999));
  expect(shortest).toEqual([250, 500, 1000, 2000, 2000, 2000, 2000]);
  expect(Math.min(...shortest)).toBe(FIRST_WAIT_MS);
  expect(Math.max(...longest)).toBeLessThanOrEqual(LONGEST_WAIT_MS);
});
