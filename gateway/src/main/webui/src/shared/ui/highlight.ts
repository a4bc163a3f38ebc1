import type { Parser } from "@lezer/common";
import { classHighlighter, highlightCode } from "@lezer/highlight";

export interface Span {
  text: string;
  /** Class names, or the empty string for plain text. */
  style: string;
}

const parsers: Record<string, () => Promise<Parser>> = {
  python: async () => (await import("@codemirror/lang-python")).pythonLanguage.parser,
  javascript: async () => (await import("@codemirror/lang-javascript")).javascriptLanguage.parser,
  typescript: async () => (await import("@codemirror/lang-javascript")).typescriptLanguage.parser,
  json: async () => (await import("@codemirror/lang-json")).jsonLanguage.parser,
  yaml: async () => (await import("@codemirror/lang-yaml")).yamlLanguage.parser,
  sql: async () => (await import("@codemirror/lang-sql")).StandardSQL.language.parser,
};

const otherNames: Record<string, string> = { py: "python", python3: "python", js: "javascript", ts: "typescript", yml: "yaml" };

/** Cuts a program into coloured spans; one plain span when its language is not known. */
export async function highlight(text: string, language: string): Promise<Span[]> {
  const name = language.trim().toLowerCase();
  const load = parsers[otherNames[name] ?? name];
  if (load === undefined) {
    return [{ text, style: "" }];
  }
  const spans: Span[] = [];
  const put = (part: string, style: string) => spans.push({ text: part, style });
  highlightCode(text, (await load()).parse(text), classHighlighter, put, () => put("\n", ""));
  return spans;
}
