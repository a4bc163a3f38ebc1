import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { useEffect, useRef, useState } from "react";
import type { RoomFile } from "@/shared/socket/protocol";
import { difference } from "../../room/editor/difference";
import editor from "../../room/editor/Editor.module.css";
import { editorSetup, locked } from "../../room/editor/setup";

/** The shared files as they were. The file that changed last is shown, unless another is chosen. */
export function ReplayEditor({ files }: { files: readonly RoomFile[] }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = files.find((file) => file.name === chosen) ?? files.filter((file) => file.version > 0).at(-1) ?? files[0];
  return (
    <section className={editor.editor} aria-label="Shared editor">
      <div className={editor.tabs} role="group" aria-label="Files">
        {files.map(({ name }) => (
          <button
            key={name}
            type="button"
            className={editor.tab}
            aria-pressed={name === shown?.name}
            onClick={() => setChosen(name)}
          >
            {name}
          </button>
        ))}
      </div>
      {shown && <Past key={shown.name} name={shown.name} language={shown.language} text={shown.text} />}
    </section>
  );
}

function Past({ name, language, text }: { name: string; language: string; text: string }) {
  const parent = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  useEffect(() => {
    if (!parent.current) {
      return;
    }
    const made = new EditorView({ extensions: editorSetup(name, language, () => undefined), parent: parent.current });
    made.dispatch({ effects: locked(true) });
    view.current = made;
    return () => {
      made.destroy();
      view.current = null;
    };
  }, [name, language]);
  useEffect(() => {
    const state = view.current?.state;
    if (state) {
      const changes = difference(state.doc, EditorState.create({ doc: text }).doc);
      view.current?.dispatch({ changes, filter: false });
    }
  }, [name, text]);
  return <div ref={parent} className={editor.file} />;
}
