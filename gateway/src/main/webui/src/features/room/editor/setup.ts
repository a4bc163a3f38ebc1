import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { Compartment, EditorState, Prec, type Extension } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { tell } from "@/shared/ui/tell";
import { languageOf, whenLoaded } from "./languages";

/** The most one insertion may hold: it has to fit a frame of the room. */
const MOST_AT_ONCE = 16_000;

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword], color: "var(--r-code-keyword)" },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], color: "var(--r-code-string)" },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], color: "var(--r-code-number)" },
  { tag: tags.comment, color: "var(--r-code-comment)", fontStyle: "italic" },
  {
    tag: [tags.function(tags.definition(tags.variableName)), tags.definition(tags.className), tags.typeName],
    color: "var(--r-code-name)",
  },
]);

const look = EditorView.theme({
  "&": { height: "100%", fontSize: "13px", backgroundColor: "var(--r-surface)", color: "var(--mantine-color-text)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--mantine-font-family-monospace)", lineHeight: "20px" },
  ".cm-content": { padding: "8px 0", caretColor: "var(--mantine-color-text)" },
  ".cm-line": { padding: "0 12px 0 8px" },
  ".cm-gutters": { backgroundColor: "var(--r-surface)", color: "var(--mantine-color-dimmed)", border: "none" },
  ".cm-lineNumbers .cm-gutterElement": { padding: "0 8px 0 12px", minWidth: "36px" },
  ".cm-activeLine": { backgroundColor: "color-mix(in srgb, var(--r-sunken) 60%, transparent)" },
  ".cm-cursor": { borderLeftColor: "var(--mantine-color-text)", borderLeftWidth: "2px" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--r-accent-line)",
  },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--r-accent-soft)", outline: "1px solid var(--r-accent-line)" },
  ".cm-remoteCursor": { position: "relative", borderLeft: "2px solid var(--r-warn)", marginLeft: "-1px" },
  ".cm-remoteName": {
    position: "absolute",
    top: "-13px",
    left: "-2px",
    padding: "0 4px",
    borderRadius: "3px 3px 3px 0",
    fontFamily: "var(--mantine-font-family)",
    fontSize: "10px",
    lineHeight: "13px",
    whiteSpace: "nowrap",
    color: "var(--r-surface)",
    backgroundColor: "var(--r-warn)",
    pointerEvents: "none",
  },
  ".cm-remoteSelection": { backgroundColor: "var(--r-warn-soft)" },
});

/** Escape leaves the editor, so that the keyboard can get out although Tab indents. */
const leave = Prec.low(
  keymap.of([
    {
      key: "Escape",
      run: (view) => {
        view.contentDOM.blur();
        view.dom.closest<HTMLElement>("[data-editor-home]")?.focus();
        return true;
      },
    },
  ]),
);

const notTooMuch = EditorState.changeFilter.of((transaction) => {
  let most = 0;
  transaction.changes.iterChanges((_fromA, _toA, _fromB, _toB, inserted) => {
    most = Math.max(most, inserted.length);
  });
  if (most > MOST_AT_ONCE) {
    tell(`That is too long to paste at once: at most ${MOST_AT_ONCE.toLocaleString()} characters. Paste it in parts.`);
    return false;
  }
  return true;
});

const lock = new Compartment();

/** Takes or gives the right to type in a file. */
export function locked(readOnly: boolean) {
  const closed = [EditorState.readOnly.of(true), EditorView.editable.of(false)];
  return lock.reconfigure(readOnly ? closed : []);
}

const naming = new Compartment();

/** What follows from a file's name and language. */
function named(fileName: string, language: string): Extension {
  return [
    languageOf(language),
    EditorView.contentAttributes.of({ "aria-label": `File ${fileName}. Tab indents; Escape leaves the editor.` }),
  ];
}

/** Gives a file another name, language, or both. */
export function renamed(fileName: string, language: string) {
  return naming.reconfigure(named(fileName, language));
}

/** What every file of the room's editor has. */
export function editorSetup(fileName: string, language: string, typed: () => void): Extension {
  return [
    lineNumbers(),
    highlightActiveLine(),
    drawSelection(),
    history(),
    indentUnit.of("    "),
    indentOnInput(),
    bracketMatching(),
    syntaxHighlighting(colours),
    naming.of(named(fileName, language)),
    look,
    lock.of([]),
    notTooMuch,
    leave,
    whenLoaded(async () => (await import("./comforts")).comforts),
    keymap.of([indentWithTab, ...defaultKeymap, ...historyKeymap]),
    EditorView.contentAttributes.of({
      "aria-multiline": "true",
      tabindex: "0",
    }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) {
        typed();
      }
    }),
  ];
}
