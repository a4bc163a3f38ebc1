import { expect, it } from "vitest";
import type { EffectView } from "@/shared/api/model";
import { effectWords, halo, scaleOf, severity } from "./effects";

const effect = (value: number, low: number, high: number): EffectView => ({
  ...{ value, low, high, standardError: 0.2, ratings: 60, candidates: 14, state: "measured", reason: null, needed: null, found: null },
});

it("a leaning is said only if the whole interval lies on one side", () => {
  expect(effectWords(severity, effect(0.5, 0.1, 0.9))).toMatch(/lower than those of others/);
  expect(effectWords(severity, effect(-0.5, -0.9, -0.1))).toMatch(/higher than those of others/);
  expect(effectWords(severity, effect(0.5, -0.1, 1.1))).toMatch(/No leaning/);
});

it("halo is measured against 1, not against 0", () => {
  expect(effectWords(halo, effect(0.6, 0.4, 0.8))).toMatch(/too close together/);
  expect(effectWords(halo, effect(0.9, 0.7, 1.1))).toMatch(/No leaning/);
});

it("too little data gives the reason, and how much is missing", () => {
  const refused = { ...effect(0, 0, 0), state: "refused", value: null, low: null, high: null, reason: "Too few candidates.", found: 4, needed: 10 } as const;
  expect(effectWords(severity, refused)).toBe("Too few candidates. So far 4 of 10.");
});

it("the scale reaches as far as the interval, the same to both sides", () => {
  expect(scaleOf(severity, effect(2, 1, 3))).toEqual({ from: -3, to: 3 });
  expect(scaleOf(halo, effect(1, 0.9, 1.1)).from).toBeCloseTo(0.2);
});
