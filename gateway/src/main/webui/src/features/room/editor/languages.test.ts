import { ensureSyntaxTree, getIndentation, indentUnit } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { classHighlighter, highlightTree, tagHighlighter, tags } from "@lezer/highlight";
import { describe, expect, it } from "vitest";
import { languageByName, languageOf } from "./languages";

function file(name: string, text: string): EditorState {
  return EditorState.create({ doc: text, extensions: [indentUnit.of("    "), languageOf(languageByName(name))] });
}

const definedFunction = tagHighlighter([{ tag: tags.function(tags.definition(tags.variableName)), class: "function" }]);

/** What is coloured in a file, as `text: class`. */
function coloured(state: EditorState): string[] {
  const found: string[] = [];
  const tree = ensureSyntaxTree(state, state.doc.length, 5_000);
  if (tree) {
    highlightTree(tree, [definedFunction, classHighlighter], (from, to, classes) => found.push(`${state.sliceDoc(from, to)}: ${classes}`));
  }
  return found;
}

describe("Python in the room", () => {
  it("is coloured: words, names that are defined, texts, numbers, comments", () => {
    const state = file("main.py", 'def split(df):\n    return df.sample(0.5), "left"  # half\n');
    expect(coloured(state)).toEqual(
      expect.arrayContaining([
        "def: tok-keyword",
        "split: function tok-variableName tok-definition",
        "return: tok-keyword",
        "0.5: tok-number",
        '"left": tok-string',
        "# half: tok-comment",
      ]),
    );
  });

  it("keeps a text of several lines a text", () => {
    const state = file("main.py", '"""What leaks?\nif this were code\n"""\nif True:\n    pass\n');
    const words = coloured(state);
    expect(words.filter((word) => word === "if: tok-keyword")).toHaveLength(1);
  });

  it.each([
    ["a block after a colon", "def f():\n", 4],
    ["what is inside a block", "def f():\n    x = 1\n", 4],
    ["what follows a return, which ends the block", "def f():\n    return 1\n", 0],
    ["what is inside brackets", "x = f(\n", 4],
  ])("indents %s", (_what, text, columns) => {
    const state = file("main.py", text);
    ensureSyntaxTree(state, state.doc.length, 5_000);
    expect(getIndentation(state, state.doc.length)).toBe(columns);
  });
});

it("leaves a file of an unknown kind as it is", () => {
  expect(coloured(file("notes.unknown", "if this then that"))).toEqual([]);
});
