import { StreamLanguage } from "@codemirror/language";
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

/** The other languages by the ending of a file's name, loaded when a file needs one. */
const LOADED: Record<string, () => Promise<Extension>> = {
  js: async () => (await import("@codemirror/lang-javascript")).javascript(),
  ts: async () => (await import("@codemirror/lang-javascript")).javascript({ typescript: true }),
  sql: async () => (await import("@codemirror/lang-sql")).sql(),
  json: async () => (await import("@codemirror/lang-json")).json(),
  yaml: async () => (await import("@codemirror/lang-yaml")).yaml(),
  yml: async () => (await import("@codemirror/lang-yaml")).yaml(),
  md: async () => (await import("@codemirror/lang-markdown")).markdown(),
};

export function languageOf(fileName: string): Extension {
  const ending = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? "";
  if (ending === "py") {
    return pythonLanguage;
  }
  const load = LOADED[ending];
  return load ? whenLoaded(load) : [];
}

function whenLoaded(load: () => Promise<Extension>): Extension {
  const place = new Compartment();
  const loader = ViewPlugin.define((view: EditorView) => {
    void load().then(
      (language) => view.dispatch({ effects: place.reconfigure(language) }),
      () => undefined, // Without its colours a file can be read and written all the same.
    );
    return {};
  });
  return place.of(loader);
}
