import { describe, expect, it } from "vitest";
import type { BoardElement } from "@/shared/socket/board";
import { bytesOf, byPlace, isNothingYet, portionOf, travelForm } from "./travelForm";

const element = (more: Partial<BoardElement> = {}): BoardElement => ({
  ...{ id: "e", type: "rectangle", version: 3, versionNonce: 5, isDeleted: false, x: 1.23456, y: 2, width: 10, height: 10 },
  ...more,
});

describe("the form in which an element travels", () => {
  it("is a copy, without a link, and with no more decimals of a pen's points than are seen", () => {
    const points = [
      [0, 0],
      [1.23456, 7.89123],
    ];
    const own = element({ type: "freedraw", points, pressures: [0.123456], link: "https://example.org" });
    const form = travelForm(own);
    expect(form).toEqual({ ...own, link: null, points: [[0, 0], [1.23, 7.89]], pressures: [0.12] });
    points.push([9, 9]);
    expect(form?.["points"]).toHaveLength(2);
  });

  it("is of what was erased only that it was", () => {
    expect(travelForm(element({ isDeleted: true, text: "secret" }))).toEqual({
      ...{ id: "e", type: "rectangle", version: 3, versionNonce: 5, isDeleted: true, x: 1.23456, y: 2 },
    });
  });

  it("has no text that cannot be kept, and is none without a place", () => {
    expect(travelForm(element({ text: "a\0b\uD83Dc😀" }))?.["text"]).toBe("a\uFFFDb\uFFFDc😀");
    expect(travelForm(element({ x: Number.NaN }))).toBeNull();
  });

  it("counts bytes, not letters", () => {
    const plain = bytesOf(element({ text: "" }));
    expect(bytesOf(element({ text: "ü€😀" })) - plain).toBe(2 + 3 + 4);
  });
});

it("a portion is cut by number and by size", () => {
  expect(portionOf(Array.from({ length: 300 }, () => element()))).toHaveLength(200);
  expect(portionOf(Array.from({ length: 5 }, () => element({ text: "x".repeat(20_000) })))).toHaveLength(3);
});

it("what is begun is nothing yet", () => {
  expect(isNothingYet(element({ width: 0, height: 0 }))).toBe(true);
  expect(isNothingYet(element({ width: 0, height: 4 }))).toBe(false);
  expect(isNothingYet(element({ type: "arrow", points: [[0, 0]] }))).toBe(true);
  expect(isNothingYet(element({ type: "line", points: [[0, 0], [1, 1]] }))).toBe(false);
});

it("elements stand by their place, those of one place by id, those without one above", () => {
  const all = [element({ id: "c" }), element({ id: "b", index: "a2" }), element({ id: "a", index: "a2" }), element({ id: "d", index: "Zz" })];
  expect(all.sort(byPlace).map(({ id }) => id)).toEqual(["d", "a", "b", "c"]);
});
