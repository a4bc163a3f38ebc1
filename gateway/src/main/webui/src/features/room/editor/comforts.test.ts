import { insertBracket } from "@codemirror/autocomplete";
import { openSearchPanel, SearchQuery, setSearchQuery } from "@codemirror/search";
import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { expect, it } from "vitest";
import { comforts } from "./comforts";
import { languageOf } from "./languages";

const file = (doc: string) => EditorState.create({ doc, extensions: [languageOf("python"), comforts] });

it("brackets close themselves", () => {
  const state = file("f");
  expect(insertBracket(state.update({ selection: { anchor: 1 } }).state, "(")?.newDoc.toString()).toBe("f()");
});

it("what is looked for is found in all of the file, not only in what is drawn of it", () => {
  const lines = Array.from({ length: 500 }, (_, n) => `line ${n}`).join("\n");
  const view = new EditorView({ state: file(lines), parent: document.body });
  openSearchPanel(view);
  expect(view.dom.querySelector(".cm-panel.cm-search")).toBeTruthy();
  view.dispatch({ effects: setSearchQuery.of(new SearchQuery({ search: "line 499" })) });
  view.dom.querySelector<HTMLElement>(".cm-panel [name=next]")?.click();
  expect(view.state.sliceDoc(view.state.selection.main.from, view.state.selection.main.to)).toBe("line 499");
  view.destroy();
});
