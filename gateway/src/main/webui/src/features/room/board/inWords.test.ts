import { expect, it } from "vitest";
import { inWords } from "./inWords";

const thing = (type: string, text?: string, isDeleted = false) => ({ type, isDeleted, text });

it("says how many of what is on a board, and what is written on it", () => {
  expect(inWords([])).toBe("Nothing is on the board.");
  expect(inWords([thing("arrow", undefined, true)])).toBe("Nothing is on the board.");
  expect(inWords([thing("text", "train"), thing("rectangle"), thing("arrow"), thing("rectangle"), thing("text", "serve")])).toBe(
    "On the board: 2 rectangles, 1 arrow, “train”, “serve”.",
  );
});
