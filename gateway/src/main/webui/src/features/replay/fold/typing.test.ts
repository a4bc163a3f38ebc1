import { describe, expect, it } from "vitest";
import type { Wish } from "@/shared/socket/protocol";
import { said } from "../testing/entries";
import { activeFiles, typistsIn } from "./typing";

const edit = (file: string, update: unknown[]): Wish => ({ kind: "edited", data: { file, base: 0, updates: [update] } }) as Wish;

describe("who types where", () => {
  it("is after what was typed last, moved by what others type before it", () => {
    const entries = said(
      [0, edit("main.py", [[0, "hello", "world"]]), "ada"],
      [1, edit("main.py", [[0, "# "], 11]), "ben"],
      [2, edit("main.py", [13, [0, "!"]]), "ada"],
      [3, edit("notes.md", [[0, "x"]]), "ben"],
    );
    expect(typistsIn(entries, 1, "main.py")).toEqual([{ participant: "ada", name: "ada", at: 11 }]);
    expect(typistsIn(entries, 2, "main.py").map(({ participant, at }) => [participant, at])).toEqual([
      ["ada", 13],
      ["ben", 2],
    ]);
    expect(typistsIn(entries, 4, "main.py").find(({ participant }) => participant === "ada")?.at).toBe(14);
    expect(typistsIn(entries, 4, "notes.md").map(({ participant }) => participant)).toEqual(["ben"]);
    expect(typistsIn(entries, 0, "main.py")).toEqual([]);
  });

  it("is forgotten after a minute, and when the file is another one", () => {
    const entries = said(
      [0, edit("main.py", [[0, "a"]]), "ada"],
      [70, edit("main.py", [1, [0, "b"]]), "ben"],
      [71, { kind: "renamed", data: { file: "main.py", to: "app.py", language: "python" } }],
      [72, { kind: "created", data: { file: "main.py", language: "python" } }],
      [73, edit("main.py", [[0, "c"]]), "ada"],
    );
    expect(typistsIn(entries, 2, "main.py").map(({ participant }) => participant)).toEqual(["ben"]);
    expect(typistsIn(entries, 5, "main.py").map(({ participant, at }) => [participant, at])).toEqual([["ada", 1]]);
  });

  it("follows a file through its names", () => {
    const entries = said(
      [0, edit("main.py", [[0, "a"]])],
      [1, { kind: "renamed", data: { file: "main.py", to: "app.py", language: "python" } }],
      [2, { kind: "asked", data: { question: "q", file: { name: "task.py", language: "python", text: "" } } }],
      [3, { kind: "deleted", data: { file: "task.py" } }],
    );
    expect(activeFiles(entries)).toEqual([null, "main.py", "app.py", "task.py", null]);
  });
});
