import type { Extension, StateEffect } from "@codemirror/state";
import { openRoom, type OpenRoom } from "@/shared/socket/browserRoom";
import { systemClock } from "@/shared/socket/clock";
import type { RoomConnection } from "@/shared/socket/connection";
import { OutboxRefusal } from "@/shared/socket/outbox";
import type { EntryData, EntryKind, RoomFile, Tab } from "@/shared/socket/protocol";
import { laterBoard } from "../board/laterBoard";
import type { SharedBoard } from "../board/sharedBoard";
import { SharedFiles } from "../editor/sharedFiles";
import { RoomStore } from "./roomStore";
import { tellRefusal } from "./refusals";

/** One room as a page holds it: what it shows, the shared files, and what can be done in it. */
export interface Room {
  session: string;
  /** The participant this page is. */
  me: string;
  /** Which of this participant's tabs it is. */
  client: string;
  store: RoomStore;
  files: SharedFiles;
  /** The whiteboard, which is loaded when it is first asked for. */
  board: () => Promise<SharedBoard>;
  /** Milliseconds to add to this machine's clock to have the server's. */
  serverAheadMs: () => number;
  /** Says something. False if it was not taken; the user has been told. */
  say: <K extends EntryKind>(kind: K, data: EntryData[K]) => boolean;
  /** Tells the others something that is not history, beside what they were told before under other names. */
  tell: (data: Readonly<Record<string, unknown>>) => void;
  /** Says something to one other tab, or to all, that is not history. False if there is no connection. */
  signal: (to: Tab | null, data: object) => boolean;
  takeBack: () => void;
  /** Has something done before the room is left, while its connection still stands. */
  beforeLeave: (act: () => void) => void;
  leave: () => void;
}

/** Opens a room for `me`. @param extensions what the editor adds to a file; it is to call `typed` after each change made here
 * @param renamed what shows a file's new name and language in it */
export async function enterRoom(
  session: string,
  me: string,
  extensions: (file: RoomFile, typed: () => void) => Extension = () => [],
  renamed: (name: string, language: string) => StateEffect<unknown> | null = () => null,
): Promise<Room> {
  let open: OpenRoom | null = null;
  const store = new RoomStore(() => open?.connection.resync());
  open = await openRoom(session, me, store);
  const { connection, client, keep, leave } = open;
  const pushed = (edit: EntryData["edited"]) => attempt(connection, "edited", edit);
  const files = new SharedFiles({
    live: () => connection.status.state === "live",
    pending: (seq) => store.state().pending.some((entry) => entry.seq === seq && entry.kind === "edited"),
    push: (edit) => {
      const result = pushed(edit);
      return typeof result === "number" ? result : null;
    },
    later: systemClock.after,
    lost: () => connection.resync(),
    keep: keep("unsent"),
    extensions,
    renamed,
  });
  connectFiles(store, files, session);
  const lastActs = new Set<() => void>();
  const board = laterBoard(store, keep("board"), (elements) => {
    const result = attempt(connection, "drawn", { elements });
    return typeof result === "number" ? result : null;
  });
  let told: Readonly<Record<string, unknown>> = {};
  const keepUnsent = () => {
    files.keep();
    board.keep();
  };
  window.addEventListener("pagehide", keepUnsent);
  connection.start();
  return {
    session,
    me,
    client,
    store,
    files,
    board: board.get,
    say: (kind, data) => {
      const result = attempt(connection, kind, data);
      if (result instanceof OutboxRefusal) {
        tellRefusal(kind, { type: "/problems/outbox", title: "Not taken", detail: result.message });
      }
      return typeof result === "number";
    },
    serverAheadMs: () => connection.serverAheadMs,
    tell: (data) => {
      told = { ...told, ...data };
      connection.tell(told);
    },
    signal: (to, data) => connection.signal(to, data),
    takeBack: () => connection.takeBack(),
    beforeLeave: (act) => void lastActs.add(act),
    leave: () => {
      lastActs.forEach((act) => act());
      window.removeEventListener("pagehide", keepUnsent);
      files.close();
      board.close();
      leave();
    },
  };
}

function attempt<K extends EntryKind>(connection: RoomConnection, kind: K, data: EntryData[K]): number | OutboxRefusal {
  try {
    return connection.say(kind, data).seq;
  } catch (failure) {
    if (failure instanceof OutboxRefusal) {
      return failure;
    }
    throw failure;
  }
}

function connectFiles(store: RoomStore, files: SharedFiles, session: string) {
  store.follow({
    snapshot: (view) => files.reset(view.files),
    resumed: () => files.resumed(),
    entry: (entry, view) => {
      if (entry.kind === "edited") {
        files.receive(entry.data, entry.seq);
      } else if (entry.kind === "asked" || entry.kind === "created") {
        files.ensure(view.files);
      } else if (entry.kind === "renamed") {
        files.rename(entry.data);
      } else if (entry.kind === "deleted") {
        files.drop(entry.data.file);
      }
    },
    refused: (entry, problem) => {
      const told = entry.kind === "drawn" || (entry.kind === "edited" && !files.refused(entry.data.file, entry.seq, problem));
      if (!told) {
        tellRefusal(entry.kind, problem, entry, session);
      }
    },
  });
}
