import { lazy, Suspense, useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import type { RoomFile } from "@/shared/socket/protocol";
import { followingOf } from "../follow/following";
import { useDoLikewise, useFollowed } from "../follow/useFollowing";
import type { Whereabouts } from "../follow/whereabouts";
import { useLive, useRoom } from "../store/useRoom";
import classes from "./Editor.module.css";
import { FileEditor } from "./FileEditor";
import type { SharedFile } from "./sharedFile";

const FileActions = lazy(async () => ({ default: (await import("./FileActions")).FileActions }));

interface Props {
  files: readonly RoomFile[];
  readOnly: boolean;
  /** What is shown below the file of that name. */
  below?: (shown: string) => ReactNode;
}

/** The shared files, one tab each. A file that a question brings is shown when it comes. */
export function EditorPane({ files, readOnly, below }: Props) {
  const room = useRoom();
  const live = useLive();
  const [shown, show] = useShownFile(files, (name) => room.files.nameNow(name));
  const tabs = useRef<HTMLDivElement>(null);
  const file = room.files.get(shown);
  const followed = useFollowed();
  useDoLikewise(followed?.file ?? null, show);
  useFollowedCursor(followed, file);
  useEffect(() => room.tell({ file: shown }), [room, shown]);
  const setShown = (name: string) => {
    followingOf(room).stop();
    show(name);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = files.findIndex((one) => one.name === shown);
    const next = step === undefined ? undefined : files[(at + step + files.length) % files.length];
    if (next) {
      event.preventDefault();
      setShown(next.name);
      tabs.current?.querySelectorAll<HTMLElement>("[role=tab]")[files.indexOf(next)]?.focus();
    }
  };
  return (
    <section className={classes.editor} aria-label="Shared editor" data-editor-home tabIndex={-1}>
      <div className={classes.tabs}>
        {/* The arrow keys move between the tabs within. */}
        {/* eslint-disable-next-line jsx-a11y/interactive-supports-focus */}
        <div ref={tabs} role="tablist" aria-label="Files" style={{ display: "flex" }} onKeyDown={onKeyDown}>
          {files.map(({ name }) => (
            <button
              key={name}
              type="button"
              role="tab"
              className={classes.tab}
              aria-selected={name === shown}
              tabIndex={name === shown ? 0 : -1}
              onClick={() => setShown(name)}
            >
              {name}
            </button>
          ))}
        </div>
        {!readOnly && (
          <Suspense>
            <FileActions files={files} shown={shown} onShow={setShown} />
          </Suspense>
        )}
        <span className={classes.state}>{readOnly ? "read only" : live ? "" : "kept here until the connection is back"}</span>
      </div>
      {file && <FileEditor file={file} readOnly={readOnly} />}
      {below?.(shown)}
    </section>
  );
}

/** Keeps the cursor of whoever is followed in sight. */
function useFollowedCursor(followed: Whereabouts | null, file: SharedFile | undefined) {
  const head = followed?.head ?? null;
  const inSight = head !== null && followed?.file === file?.name;
  useEffect(() => {
    if (inSight) {
      file?.showPlace(head);
    }
  }, [file, head, inSight]);
}

/** The file that is shown: what the user chose, or one that a question brought since. Follows a file to its other name. */
function useShownFile(files: readonly RoomFile[], nameNow: (name: string) => string): [string, (name: string) => void] {
  const [choice, setChoice] = useState({ name: "", known: files.length });
  const newest = files.length > choice.known ? files.at(-1)?.name : undefined;
  const wanted = nameNow(choice.name);
  const chosen = files.some((file) => file.name === wanted) ? wanted : (files.at(-1)?.name ?? "");
  return [newest ?? chosen, (name) => setChoice({ name, known: files.length })];
}
