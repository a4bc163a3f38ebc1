import { expect, it } from "vitest";
import type { Wish } from "@/shared/socket/protocol";
import { chat, said } from "../testing/entries";
import { describe as words } from "./describe";
import { activeWorks } from "./work";

const draw = (isDeleted = false): Wish => ({
  kind: "drawn",
  data: { elements: [{ id: "a", type: "line", version: 1, versionNonce: 1, isDeleted, x: 0, y: 0 }] },
});
const type: Wish = { kind: "edited", data: { file: "main.py", base: 0, updates: [] } };

it("the board is followed from when something is drawn until something is typed, made or run", () => {
  const asked: Wish = { kind: "asked", data: { question: "q" } };
  const withStarter: Wish = { kind: "asked", data: { question: "q", file: { name: "a.py", language: "python", text: "" } } };
  const entries = said([0, type], [1, draw()], [2, chat("look")], [3, asked], [4, type], [5, draw(true)], [6, withStarter]);
  expect(activeWorks(entries)).toEqual(["editor", "editor", "board", "board", "board", "editor", "board", "editor"]);
});

it("drawing and erasing have words", () => {
  const names = { person: () => "", question: () => "", criterion: () => "", beyondKit: () => false };
  const entries = said([0, draw()], [1, draw(true)]);
  expect(entries.map((entry) => words(entry, names))).toEqual(["ada drew on the board.", "ada erased on the board."]);
});
