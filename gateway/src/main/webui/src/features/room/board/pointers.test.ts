import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { PointerTelling, pointersIn } from "./pointers";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const people = [
  { id: "ada", name: "Ada" },
  { id: "cand", name: "A. Candidate" },
];
const board = { x: 3, y: 4, tool: "pointer", selected: ["a"] };

it("shows the pointers of the others who have the board before them", () => {
  const presence = new Map([
    ["ada", { online: true, data: { board } }],
    ["cand", { online: true, data: { cursor: null, board: { ...board, tool: "laser", selected: null } } }],
    ["gone", { online: false, data: { board } }],
    ["typing", { online: true, data: { cursor: { file: "main.py", anchor: 1, head: 1 } } }],
    ["silent", { online: true, data: null }],
    ["odd", { online: true, data: { board: { x: "3", y: 4 } } }],
  ]);
  expect(pointersIn(presence, people, "ada")).toEqual([
    { participant: "cand", name: "A. Candidate", x: 3, y: 4, tool: "laser", selected: [] },
  ]);
});

it("tells the last of many moves, not too often, nothing twice, and when the pointer has left", () => {
  const told: unknown[] = [];
  const telling = new PointerTelling((data) => told.push(data));
  const move = (x: number) => telling.moved({ x, y: 0, tool: "pointer", selected: [] });
  Array.from({ length: 50 }, (_, x) => move(x + 0.123));
  vi.advanceTimersByTime(150);
  move(49.121);
  vi.advanceTimersByTime(150);
  expect(told).toEqual([{ board: { x: 49.1, y: 0, tool: "pointer", selected: [] } }]);
  move(60);
  telling.left();
  telling.left();
  vi.advanceTimersByTime(1_000);
  expect(told.slice(1)).toEqual([{ board: undefined }]);
});
