import { history, undo } from "@codemirror/commands";
import type { EditorState, Transaction } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import type { RoomConnection } from "@/shared/socket/connection";
import { OutboxRefusal, type PendingEntry } from "@/shared/socket/outbox";
import type { Entry, EntryData, EntryKind, Problem, RoomView } from "@/shared/socket/protocol";
import type { HeldClock } from "@/shared/socket/testing/heldClock";
import { MemoryKeep, place, RoomDiary } from "@/shared/socket/testing/roomDiary";
import type { SimulatedRoom } from "@/shared/socket/testing/simulatedRoom";
import type { SharedFile } from "../sharedFile";
import { SharedFiles } from "../sharedFiles";

/** One browser tab with the shared files of a room, put together as the room does it. */
export class Writer extends RoomDiary {
  files: SharedFiles;
  connection: RoomConnection;
  readonly name: string;
  readonly #room: SimulatedRoom;
  readonly #clock: HeldClock;
  readonly #random: () => number;
  readonly #keeps = { outbox: new MemoryKeep(), unsent: new MemoryKeep() };

  constructor(name: string, room: SimulatedRoom, clock: HeldClock, random: () => number) {
    super();
    this.name = name;
    this.#room = room;
    this.#clock = clock;
    this.#random = random;
    this.connection = this.#connect();
    this.files = this.#open();
    this.connection.start();
  }

  #connect(): RoomConnection {
    const { connection, outbox } = place(this.#room, this.#clock, this.name, {
      ...{ keep: this.#keeps.outbox, random: this.#random, diary: this },
    });
    this.last = outbox.pending;
    return connection;
  }

  #open(): SharedFiles {
    const { connection } = this;
    return new SharedFiles({
      live: () => connection.status.state === "live",
      pending: (seq) => this.last.some((entry) => entry.seq === seq && entry.kind === "edited"),
      push: (edit) => this.say("edited", edit),
      later: (milliseconds, run) => this.#clock.after(milliseconds, run),
      lost: () => connection.resync(),
      keep: this.#keeps.unsent,
      extensions: () => history(),
      renamed: () => null,
    });
  }

  /** The tab is loaded again; only what a session storage keeps is left. */
  reload(): void {
    this.connection.leave();
    this.files.close();
    this.connection = this.#connect();
    this.files = this.#open();
    this.connection.start();
  }

  override snapshot(view: RoomView): void {
    super.snapshot(view);
    this.files.reset(view.files);
  }

  override resumed(): void {
    super.resumed();
    this.files.resumed();
  }

  override entry(entry: Entry): void {
    super.entry(entry);
    if (entry.kind === "edited") {
      this.files.receive(entry.data, entry.seq);
    } else if (entry.kind === "created") {
      this.files.ensure([{ name: entry.data.file, language: entry.data.language, version: 0, text: "" }]);
    } else if (entry.kind === "renamed") {
      this.files.rename(entry.data);
    }
  }

  override refused(entry: PendingEntry, problem: Problem): void {
    super.refused(entry, problem);
    if (entry.kind === "edited") {
      this.files.refused(entry.data.file, entry.seq, problem);
    }
  }

  /** Says something, and returns its number; null if it is not taken for the moment. */
  say<K extends EntryKind>(kind: K, data: EntryData[K]): number | null {
    try {
      return this.connection.say(kind, data).seq;
    } catch (failure) {
      if (failure instanceof OutboxRefusal) {
        return null;
      }
      throw failure;
    }
  }

  file(name: string): SharedFile | undefined {
    return this.files.get(this.files.nameNow(name));
  }

  /** Changes a file as typing does. */
  type(name: string, change: { from: number; to?: number; insert?: string }): void {
    this.file(name)?.change({ changes: change });
    this.files.changed();
  }

  /** Takes the last own change of a file back, as the key for it does. @returns the text before and after, if there was one */
  undo(name: string): { before: string; after: string } | null {
    const file = this.file(name);
    const before = file?.state.doc.toString() ?? "";
    if (!file) {
      return null;
    }
    const screen = new Screen(file.state);
    file.attach(screen as unknown as EditorView);
    const undone = undo(screen);
    file.detach();
    file.push();
    return undone ? { before, after: file.state.doc.toString() } : null;
  }
}

/** What an editor's view is to a shared file, without anything to be seen. */
class Screen {
  state: EditorState;

  constructor(state: EditorState) {
    this.state = state;
  }

  readonly dispatch = (transaction: Transaction): void => {
    this.state = transaction.state;
  };
}
