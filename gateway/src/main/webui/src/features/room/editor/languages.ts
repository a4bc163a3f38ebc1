import { StreamLanguage, type StreamParser } from "@codemirror/language";
import { python } from "@codemirror/legacy-modes/mode/python";
import { tags } from "@lezer/highlight";
import { Compartment, type Extension } from "@codemirror/state";
import { ViewPlugin, type EditorView } from "@codemirror/view";

/** Python is in every room at once, so it is the small reader that knows words and indentation; the whole grammar weighs 25 kB more. */
const pythonLanguage = StreamLanguage.define({
  ...python,
  token: (stream, state) => {
    const kind = python.token(stream, state);
    return kind === "def" ? "defined" : kind;
  },
  tokenTable: { defined: tags.function(tags.definition(tags.variableName)) },
});

const reader = <T>(parser: StreamParser<T>): Extension => StreamLanguage.define(parser);
const clike = () => import("@codemirror/legacy-modes/mode/clike");

interface Language {
  /** As people call it. */
  name: string;
  /** Endings of file names, the usual one first. */
  endings: readonly string[];
  /** Loaded when a file needs it; Python is there already. */
  load?: () => Promise<Extension>;
}

/** The languages a shared file may have, the most used first. */
export const LANGUAGES: Readonly<Record<string, Language>> = {
  python: { name: "Python", endings: ["py"] },
  javascript: {
    name: "JavaScript",
    endings: ["js", "mjs"],
    load: async () => (await import("@codemirror/lang-javascript")).javascript(),
  },
  typescript: {
    name: "TypeScript",
    endings: ["ts"],
    load: async () => (await import("@codemirror/lang-javascript")).javascript({ typescript: true }),
  },
  sql: { name: "SQL", endings: ["sql"], load: async () => (await import("@codemirror/lang-sql")).sql() },
  java: { name: "Java", endings: ["java"], load: async () => reader((await clike()).java) },
  scala: { name: "Scala", endings: ["scala"], load: async () => reader((await clike()).scala) },
  "c++": { name: "C++", endings: ["cpp", "cc", "h"], load: async () => reader((await clike()).cpp) },
  go: { name: "Go", endings: ["go"], load: async () => reader((await import("@codemirror/legacy-modes/mode/go")).go) },
  rust: { name: "Rust", endings: ["rs"], load: async () => reader((await import("@codemirror/legacy-modes/mode/rust")).rust) },
  r: { name: "R", endings: ["r"], load: async () => reader((await import("@codemirror/legacy-modes/mode/r")).r) },
  julia: {
    name: "Julia",
    endings: ["jl"],
    load: async () => reader((await import("@codemirror/legacy-modes/mode/julia")).julia),
  },
  shell: {
    name: "Shell",
    endings: ["sh"],
    load: async () => reader((await import("@codemirror/legacy-modes/mode/shell")).shell),
  },
  json: { name: "JSON", endings: ["json"], load: async () => (await import("@codemirror/lang-json")).json() },
  yaml: { name: "YAML", endings: ["yaml", "yml"], load: async () => (await import("@codemirror/lang-yaml")).yaml() },
  markdown: {
    name: "Markdown",
    endings: ["md"],
    load: async () => (await import("@codemirror/lang-markdown")).markdown(),
  },
  text: { name: "Plain text", endings: ["txt"] },
};

/** The language that a file's name speaks for; plain text if its ending says nothing. */
export function languageByName(fileName: string): string {
  const ending = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? "";
  return Object.keys(LANGUAGES).find((language) => LANGUAGES[language]?.endings.includes(ending)) ?? "text";
}

/** How a language is read. One that is not known here is shown without colours. */
export function languageOf(language: string): Extension {
  if (language === "python") {
    return pythonLanguage;
  }
  const load = LANGUAGES[language]?.load;
  return load ? whenLoaded(load) : [];
}

/** What is added to a file that is shown, as soon as it is loaded. */
export function whenLoaded(load: () => Promise<Extension>): Extension {
  const place = new Compartment();
  const loader = ViewPlugin.define((view: EditorView) => {
    let gone = false;
    void load().then(
      (language) => {
        if (!gone) {
          view.dispatch({ effects: place.reconfigure(language) });
        }
      },
      () => undefined, // Without it a file can be read and written all the same.
    );
    return {
      destroy: () => {
        gone = true;
      },
    };
  });
  return place.of(loader);
}
