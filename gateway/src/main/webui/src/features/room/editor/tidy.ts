import { indentRange } from "@codemirror/language";
import type { ChangeSet, EditorState } from "@codemirror/state";

/** Languages in which indentation says nothing that the brackets do not say, and is by blanks. */
const INDENTED_BY_BRACKETS = new Set(["javascript", "typescript", "java", "scala", "c++", "rust"]);

/** Indents each line as deep as it is nested; no change in languages where that is the writer's to say. */
export function indented(state: EditorState, language: string): ChangeSet {
  return INDENTED_BY_BRACKETS.has(language) ? indentRange(state, 0, state.doc.length) : state.changes();
}

/** One tab stands for as much as the editor indents by. */
const TAB = "    ";

/**
 * A text put in order without changing what it means: no blanks at the ends of lines, tabs at the beginning as spaces, no empty lines at the
 * end. JSON is laid out anew; null if it is none.
 */
export function tidied(text: string, language: string): string | null {
  if (language === "json") {
    try {
      return `${JSON.stringify(JSON.parse(text), null, 2)}\n`;
    } catch {
      return null;
    }
  }
  const lines = text.split("\n").map((line) => {
    const kept = language === "markdown" ? line : line.replace(/[ \t]+$/, "");
    return language === "go" ? kept : kept.replace(/^[ \t]+/, (indent) => indent.replaceAll("\t", TAB));
  });
  while (lines.length > 1 && lines.at(-1) === "") {
    lines.pop();
  }
  return text.trim() === "" ? "" : `${lines.join("\n")}\n`;
}
