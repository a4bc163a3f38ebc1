import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { KitItem, QuestionSummary } from "@/shared/api/model";
import { itemOf, moved, shares, textOf, totals } from "./kitDraft";

const item = (minutes: number): KitItem => ({
  ...{ question: `q${minutes}`, version: 1, minutes, weight: 1, title: "T", plannedMinutes: minutes, status: "published" },
  ...{ level: "senior", kind: "concept", competency: "mlops" },
});

describe("the totals of a kit", () => {
  it("say what is left of the budget", () => {
    expect(totals({ minutes: 45, items: [item(12), item(8)] })).toEqual({ planned: 20, left: 25 });
  });

  it("are negative when the questions need more than there is", () => {
    expect(totals({ minutes: 15, items: [item(12), item(8)] }).left).toBe(-5);
  });
});

describe("shares of the score", () => {
  it("are those of the weights", () => {
    expect(shares([1, 1, 2])).toEqual([25, 25, 50]);
    expect(shares([])).toEqual([]);
  });

  it("are equal where the weights are", () => {
    expect(shares([2, 2, 2])).toEqual([33, 33, 33]);
  });

  it("are never off by more than half a percent", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 30 }), (weights) => {
        const sum = weights.reduce((one, other) => one + other);
        shares(weights).forEach((share, index) => {
          expect(Math.abs(share - (100 * (weights[index] ?? 0)) / sum)).toBeLessThanOrEqual(0.5);
        });
      }),
    );
  });
});

describe("moving a question", () => {
  it("puts it where it is wanted", () => {
    expect(moved(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
    expect(moved(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"]);
  });

  it("out of the list changes nothing", () => {
    expect(moved(["a", "b"], 0, 2)).toEqual(["a", "b"]);
    expect(moved(["a", "b"], 0, -1)).toEqual(["a", "b"]);
  });
});

describe("a question that is added", () => {
  const question: QuestionSummary = {
    ...{ id: "q", title: "T", level: "senior", kind: "concept", competency: "mlops", minutes: 9, version: 3 },
    ...{ status: "published", builtIn: true, hasCode: false, updatedAt: "2026-11-21T12:00:00Z" },
  };

  it("brings its version and its planned minutes", () => {
    expect(itemOf(question)).toMatchObject({ question: "q", version: 3, minutes: 9, weight: 1 });
  });

  it("must have been published", () => {
    expect(itemOf({ ...question, version: null })).toBeNull();
  });
});

it("what is sent of a kit is what the server keeps of it", () => {
  const sent = textOf({ name: " Kit ", level: "senior", minutes: 45, items: [item(9)], onlyMe: true });

  expect(sent).toEqual({ name: "Kit", level: "senior", minutes: 45, onlyMe: true, items: [{ question: "q9", version: 1, minutes: 9, weight: 1 }] });
});
