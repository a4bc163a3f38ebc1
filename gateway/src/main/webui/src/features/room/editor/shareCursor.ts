import type { RoomFile } from "@/shared/socket/protocol";
import { isCandidateView } from "@/shared/socket/protocol";
import type { Extension } from "@codemirror/state";
import type { Room } from "../store/room";
import { moveCursor, remoteCursors } from "./cursors";
import { editorSetup } from "./setup";

/** Own moves are told at most this often. */
const TELL_EVERY_MS = 150;

type CursorPresence = Readonly<Record<"cursor", { file: string; anchor: number; head: number } | null>>;

/** What the room's editor has in each file; own cursor moves are told through `room`. */
export function roomEditor(room: () => Room | null): (file: RoomFile, typed: () => void) => Extension {
  let last = "";
  let waiting: CursorPresence | null = null;
  const send = () => {
    const text = JSON.stringify(waiting);
    if (waiting && text !== last) {
      room()?.tell(waiting);
      last = text;
    }
    waiting = null;
  };
  const moved = (file: string) => (anchor: number, head: number) => {
    if (!waiting) {
      setTimeout(send, TELL_EVERY_MS);
    }
    waiting = { cursor: { file: room()?.files.nameNow(file) ?? file, anchor, head } };
  };
  return (file, typed) => [editorSetup(file.name, file.language, typed), remoteCursors(moved(file.name))];
}

/** Shows in the files where the others' cursors are. @returns what stops it */
export function followCursors(room: Room): () => void {
  return room.store.follow({
    presence: (participant, { online, data }) => {
      const cursor = online ? cursorIn(data) : null;
      const { view } = room.store.state();
      if (!view || participant === room.me) {
        return;
      }
      const people = isCandidateView(view) ? view.people : view.participants;
      const name = people.find((person) => person.id === participant)?.name ?? "";
      for (const { name: file } of view.files) {
        room.files.get(file)?.show(moveCursor.of({ participant, name, at: cursor?.file === file ? cursor : null }));
      }
    },
  });
}

function cursorIn(data: unknown): { file: string; anchor: number; head: number } | null {
  const cursor = (data as Partial<CursorPresence> | null | undefined)?.cursor;
  return cursor && typeof cursor.file === "string" && Number.isInteger(cursor.anchor) && Number.isInteger(cursor.head)
    ? cursor
    : null;
}
