import { Compartment, EditorState, StateEffect } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { useEffect, useRef } from "react";
import classes from "./Editor.module.css";
import type { SharedFile } from "./sharedFile";

/** Shows one shared file for as long as it is mounted. The text belongs to the shared file, not to this component. */
export function FileEditor({ file, readOnly }: { file: SharedFile; readOnly: boolean }) {
  const parent = useRef<HTMLDivElement>(null);
  const shown = useRef<{ view: EditorView; lock: Compartment } | null>(null);
  useEffect(() => {
    if (!parent.current) {
      return;
    }
    const lock = new Compartment();
    const view = new EditorView({ state: file.state, parent: parent.current });
    view.dispatch({ effects: StateEffect.appendConfig.of(lock.of([])) });
    file.attach(view);
    shown.current = { view, lock };
    return () => {
      file.detach();
      view.destroy();
      shown.current = null;
    };
  }, [file]);
  useEffect(() => {
    const { view, lock } = shown.current ?? {};
    const locked = [
      EditorState.readOnly.of(true),
      EditorView.editable.of(false),
      EditorView.contentAttributes.of({ tabindex: "0" }),
    ];
    view?.dispatch({ effects: lock?.reconfigure(readOnly ? locked : []) ?? [] });
  }, [file, readOnly]);
  return <div ref={parent} className={classes.file} />;
}
