import { closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import type { Extension } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";

const look = EditorView.theme({
  ".cm-panels": { backgroundColor: "var(--r-sunken)", color: "var(--mantine-color-text)" },
  ".cm-panels-top": { borderBottom: "1px solid var(--r-line)" },
  ".cm-panel.cm-search": { padding: "6px 28px 6px 8px", fontSize: "13px" },
  ".cm-panel.cm-search label": { fontSize: "12px" },
  ".cm-panel.cm-search [name=close]": { color: "inherit", minWidth: "24px", minHeight: "24px", cursor: "pointer" },
  ".cm-textfield": {
    minHeight: "26px",
    border: "1px solid var(--r-line-strong)",
    borderRadius: "4px",
    backgroundColor: "var(--r-surface)",
    color: "inherit",
    fontSize: "13px",
  },
  ".cm-button": {
    minHeight: "26px",
    border: "1px solid var(--r-line-strong)",
    borderRadius: "4px",
    backgroundColor: "var(--r-surface)",
    backgroundImage: "none",
    color: "inherit",
    fontSize: "12px",
    cursor: "pointer",
    "&:active": { backgroundImage: "none" },
  },
  ".cm-searchMatch": { backgroundColor: "var(--r-warn-soft)", outline: "1px solid var(--r-warn)" },
  ".cm-searchMatch-selected": { backgroundColor: "var(--r-accent-line)" },
  ".cm-selectionMatch": { backgroundColor: "var(--r-accent-soft)" },
});

/** What makes typing easier and is not needed to begin: search, and brackets that close themselves. */
export const comforts: Extension = [
  search({ top: true }),
  highlightSelectionMatches(),
  closeBrackets(),
  keymap.of([...closeBracketsKeymap, ...searchKeymap]),
  look,
];
