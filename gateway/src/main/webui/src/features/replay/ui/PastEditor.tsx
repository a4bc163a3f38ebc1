import { EditorState, Text, Transaction } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { useEffect, useRef, useState } from "react";
import type { RoomFile } from "@/shared/socket/protocol";
import { moveCursor, remoteCursors } from "../../room/editor/cursors";
import { difference } from "../../room/editor/difference";
import editor from "../../room/editor/Editor.module.css";
import { editorSetup, locked } from "../../room/editor/setup";
import type { Typist } from "../fold/typing";

interface Props {
  files: readonly RoomFile[];
  /** The file in which somebody types. */
  active: string | null;
  typists: (file: string) => Typist[];
}

/** The shared files as they were. The one in which somebody types is shown, unless another is held. */
export function PastEditor({ files, active, typists }: Props) {
  const [held, setHeld] = useState<string | null>(null);
  const find = (name: string | null) => files.find((file) => file.name === name);
  const shown = find(held) ?? find(active) ?? files[0];
  return (
    <section className={editor.editor} aria-label="Shared editor">
      <div className={editor.tabs} role="group" aria-label="Files">
        {files.map(({ name }) => (
          <button
            key={name}
            type="button"
            className={editor.tab}
            aria-pressed={name === shown?.name}
            onClick={() => setHeld(name === held ? null : name)}
          >
            {name}
            {name === held && <span> · held</span>}
          </button>
        ))}
        {held !== null && (
          <button type="button" className={editor.tab} onClick={() => setHeld(null)}>
            Follow the typing
          </button>
        )}
      </div>
      {shown && <Past key={shown.name} file={shown} typists={typists(shown.name)} />}
    </section>
  );
}

function Past({ file: { name, language, text }, typists }: { file: RoomFile; typists: Typist[] }) {
  const parent = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const known = useRef(new Set<string>());
  useEffect(() => {
    if (!parent.current) {
      return;
    }
    const extensions = [editorSetup(name, language, () => undefined), remoteCursors(() => undefined)];
    const made = new EditorView({ state: EditorState.create({ extensions }), parent: parent.current });
    made.dispatch({ effects: locked(true) });
    // It cannot be typed in, but must be reached to be scrolled.
    made.scrollDOM.tabIndex = 0;
    view.current = made;
    known.current = new Set();
    return () => {
      made.destroy();
      view.current = null;
    };
  }, [name, language]);
  useEffect(() => {
    const doc = view.current?.state.doc;
    if (doc) {
      const changes = difference(doc, Text.of(text.split("\n")));
      const gone = [...known.current].filter((id) => !typists.some(({ participant }) => participant === id));
      const last = typists.at(-1);
      view.current?.dispatch({
        changes,
        effects: [
          ...typists.map(({ participant, name: who, at }) => moveCursor.of({ participant, name: who, at: { anchor: at, head: at } })),
          ...gone.map((participant) => moveCursor.of({ participant, name: "", at: null })),
          ...(last && !changes.empty ? [EditorView.scrollIntoView(Math.min(last.at, changes.newLength))] : []),
        ],
        annotations: [Transaction.addToHistory.of(false), Transaction.remote.of(true)],
        filter: false,
      });
      known.current = new Set(typists.map(({ participant }) => participant));
    }
  }, [name, language, text, typists]);
  return <div ref={parent} className={editor.file} />;
}
