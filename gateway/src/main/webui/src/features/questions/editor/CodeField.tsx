import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { javascript } from "@codemirror/lang-javascript";
import { python } from "@codemirror/lang-python";
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { Annotation, EditorState } from "@codemirror/state";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import { useEffect, useRef } from "react";
import classes from "./CodeField.module.css";

interface Props {
  label: string;
  language: string;
  value: string;
  onChange: (value: string) => void;
}

/** Saves, as anywhere in the form: here it must not also begin a line. */
const savesElsewhere = { key: "Mod-Enter", run: () => true };

const fromOutside = Annotation.define<boolean>();

/** A small code editor. Tab leaves it, as in any other field. */
export default function CodeField({ label, language, value, onChange }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef({ value, onChange });
  useEffect(() => {
    latest.current = { value, onChange };
  });
  useEffect(() => {
    const editor = new EditorView({
      state: EditorState.create({
        doc: latest.current.value,
        extensions: [
          lineNumbers(),
          history(),
          indentOnInput(),
          indentUnit.of(language === "python" ? "    " : "  "),
          bracketMatching(),
          syntaxHighlighting(classHighlighter),
          keymap.of([savesElsewhere, ...defaultKeymap, ...historyKeymap]),
          language === "javascript" ? javascript() : python(),
          EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0" }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged && !update.transactions.some((transaction) => transaction.annotation(fromOutside) === true)) {
              latest.current.onChange(update.state.doc.toString());
            }
          }),
        ],
      }),
      ...(place.current === null ? {} : { parent: place.current }),
    });
    view.current = editor;
    return () => editor.destroy();
  }, [language, label]);
  useEffect(() => {
    const editor = view.current;
    if (editor !== null && editor.state.doc.toString() !== value) {
      editor.dispatch({
        changes: { from: 0, to: editor.state.doc.length, insert: value },
        annotations: fromOutside.of(true),
      });
    }
  }, [value]);
  return (
    <div className={classes.field}>
      <span className={classes.label} aria-hidden="true">
        {label}
      </span>
      <div ref={place} className={classes.editor} />
    </div>
  );
}
