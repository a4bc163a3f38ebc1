import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beats, Board, type BoardElement } from "./board";

const element = (id: string, version: number, versionNonce = 0, isDeleted = false): BoardElement => ({
  ...{ id, type: "ellipse", version, versionNonce, isDeleted, x: version, y: versionNonce },
  ...(isDeleted ? {} : { width: 10 }),
});

const elements = fc.array(
  fc.record({ id: fc.integer({ min: 0, max: 6 }), version: fc.integer({ min: 1, max: 4 }), nonce: fc.integer({ min: 0, max: 3 }) }),
  { maxLength: 24 },
);

describe("a board", () => {
  it("keeps the higher version of an element, and of equal versions the lower nonce", () => {
    expect(beats(element("a", 2, 9), element("a", 1, 0))).toBe(true);
    expect(beats(element("a", 2, 3), element("a", 2, 4))).toBe(true);
    expect(beats(element("a", 2, 4), element("a", 2, 4))).toBe(false);
    expect(beats(element("a", 1, 0), element("a", 2, 9))).toBe(false);
  });

  it("is the same in whatever order, how often and in how many parts it was drawn", () => {
    fc.assert(
      fc.property(elements, fc.func(fc.integer()), (drawn, order) => {
        // The state of an element is what its stamp says; an odd nonce has erased it.
        const all = drawn.map(({ id, version, nonce }) => element(`e${id}`, version, nonce, nonce % 2 === 1));
        const shuffled = [...all, ...all].map((one, at) => ({ one, key: order(at) })).sort((a, b) => a.key - b.key);
        const byOne = shuffled.reduce((board, { one }) => board.with([one]), Board.EMPTY);
        expect(byOne.elements).toEqual(Board.of(all).elements);
        expect(byOne).toEqual(Board.of(all));
      }),
    );
  });

  it("is the same board when nothing of what was drawn counts", () => {
    const board = Board.of([element("a", 3)]);
    expect(board.with([element("a", 2), element("a", 3)])).toBe(board);
  });

  it("stays as it was when more is drawn, and shares with the next what that did not touch", () => {
    const board = Board.of(Array.from({ length: 2_000 }, (_, at) => element(`e${at}`, 1)));
    const next = board.with([element("e77", 2)]);
    expect(board.get("e77")?.version).toBe(1);
    expect(next.get("e77")?.version).toBe(2);
    expect(next.apartFrom(board)).toBe(1);
  });

  it("travels as its elements in ascending order, what was erased as a tombstone", () => {
    const board = Board.of([element("b", 1), { ...element("a", 1, 5, true), width: 3 }, element("A", 1)]);
    expect(JSON.parse(JSON.stringify(board))).toEqual([element("A", 1), element("a", 1, 5, true), element("b", 1)]);
    expect(Board.of(JSON.parse(JSON.stringify(board)) as BoardElement[])).toEqual(board);
  });
});
