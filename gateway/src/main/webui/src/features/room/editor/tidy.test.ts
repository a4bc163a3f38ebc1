import { javascript } from "@codemirror/lang-javascript";
import { ensureSyntaxTree, indentUnit } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { describe, expect, it } from "vitest";
import { languageOf } from "./languages";
import { indented, tidied } from "./tidy";

describe("tidying a file", () => {
  it("takes blanks off the ends of lines, tabs out of indentation, and empty lines off the end", () => {
    expect(tidied("def f():  \n\treturn 1\t\n\n\n", "python")).toBe("def f():\n    return 1\n");
  });

  it("keeps what blanks mean: two at the end of a line of Markdown, tabs of Go, tabs inside a line", () => {
    expect(tidied("one  \ntwo", "markdown")).toBe("one  \ntwo\n");
    expect(tidied("\tx := 1", "go")).toBe("\tx := 1\n");
    expect(tidied('x = "a\tb"', "python")).toBe('x = "a\tb"\n');
  });

  it("lays JSON out, and says when it is none", () => {
    expect(tidied('{"a":[1,2]}', "json")).toBe('{\n  "a": [\n    1,\n    2\n  ]\n}\n');
    expect(tidied("{", "json")).toBeNull();
  });

  it("leaves an empty file empty, and a tidy one alone", () => {
    expect(tidied("\n \n", "python")).toBe("");
    expect(tidied("x = 1\n", "python")).toBe("x = 1\n");
  });

  it("indents what is between brackets, and nothing where indentation has a meaning of its own", () => {
    const text = "function f() {\nreturn [\n1,\n]\n}\n";
    const state = (language: ReturnType<typeof languageOf>, doc: string) => {
      const made = EditorState.create({ doc, extensions: [language, indentUnit.of("    ")] });
      ensureSyntaxTree(made, doc.length, 5_000);
      return made;
    };
    const script = state(javascript(), text);
    expect(indented(script, "javascript").apply(script.doc).toString()).toBe("function f() {\n    return [\n        1,\n    ]\n}\n");
    const program = state(languageOf("python"), "if x:\n  y()\n");
    expect(indented(program, "python").empty).toBe(true);
  });
});
