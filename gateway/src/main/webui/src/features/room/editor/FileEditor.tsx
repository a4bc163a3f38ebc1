import { EditorView } from "@codemirror/view";
import { useEffect, useRef } from "react";
import classes from "./Editor.module.css";
import { locked } from "./setup";
import type { SharedFile } from "./sharedFile";

/** Shows one shared file for as long as it is mounted. The text belongs to the shared file, not to this component. */
export function FileEditor({ file, readOnly }: { file: SharedFile; readOnly: boolean }) {
  const parent = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!parent.current) {
      return;
    }
    const view = new EditorView({ state: file.state, parent: parent.current });
    file.attach(view);
    return () => {
      file.detach();
      view.destroy();
    };
  }, [file]);
  useEffect(() => file.show(locked(readOnly)), [file, readOnly]);
  return <div ref={parent} className={classes.file} />;
}
