import { expect, it } from "vitest";
import { countdown, saidSpan, thinkingLeft } from "./thinking";

const now = Date.parse("2026-01-05T10:00:00Z");

it("time to think is what is left of it by the server's clock, never less than nothing", () => {
  expect(thinkingLeft("2026-01-05T10:01:23Z", now)).toBe(83_000);
  expect(thinkingLeft("2026-01-05T09:59:59Z", now)).toBe(0);
  expect(thinkingLeft(null, now)).toBe(0);
});

it("a countdown reaches nought only when it is over", () => {
  expect([83_000, 82_001, 60_000, 59_999, 1, 0, -5].map(countdown)).toEqual([
    ...["1:23", "1:23", "1:00", "1:00", "0:01", "0:00", "0:00"],
  ]);
});

it("a span is said in words, to the half minute", () => {
  expect([29_600, 59_700, 119_000, 300_000, 89_000].map(saidSpan)).toEqual([
    ...["30 seconds", "1 minute", "2 minutes", "5 minutes", "1½ minutes"],
  ]);
});
