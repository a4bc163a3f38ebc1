import type { Extension, StateEffect } from "@codemirror/state";
import type { Keep } from "@/shared/socket/outbox";
import type { EntryData, Problem, RoomFile } from "@/shared/socket/protocol";
import type { FilePorts, Unsent } from "./filePorts";
import { SharedFile } from "./sharedFile";

/** What the shared files need of their room and their tab. */
export interface FilesPorts extends FilePorts {
  keep: Keep;
  extensions: (file: RoomFile, typed: () => void) => Extension;
  /** What shows a file's other name and language. */
  renamed: (name: string, language: string) => StateEffect<unknown> | null;
}

/** How long after a change what is unsent is kept for a reload. */
const KEEP_AFTER_MS = 300;

/** All files of one room in one tab. */
export class SharedFiles {
  readonly #files = new Map<string, SharedFile>();
  /** What files were called before, and are now. */
  readonly #renamed = new Map<string, string>();
  readonly #ports: FilesPorts;
  /** What an earlier life of this tab left, of files that the room has not shown yet. */
  #earlier: Record<string, Unsent>;
  #keeping = false;

  constructor(ports: FilesPorts) {
    this.#ports = ports;
    this.#earlier = unsentOf(ports.keep.read());
  }

  get(name: string): SharedFile | undefined {
    return this.#files.get(name);
  }

  /** What a file that was once called so is called now. */
  nameNow(name: string): string {
    let now = name;
    for (let next = this.#renamed.get(now); next !== undefined && !this.#files.has(now); next = this.#renamed.get(now)) {
      now = next;
    }
    return now;
  }

  /** Makes the files that the view has and this has not. */
  ensure(files: readonly RoomFile[]): void {
    for (const file of files.filter((one) => !this.#files.has(one.name))) {
      const { [file.name]: unsent, ...others } = this.#earlier;
      this.#earlier = others;
      this.#renamed.delete(file.name);
      const extensions = this.#ports.extensions(file, () => this.#typed(file.name));
      const shared = unsent
        ? SharedFile.restore(file, unsent, this.#ports, extensions)
        : new SharedFile(file, this.#ports, extensions);
      this.#files.set(file.name, shared);
      shared.reset(file);
    }
  }

  /** Follows a fresh view. */
  reset(files: readonly RoomFile[]): void {
    [...this.#files.keys()].filter((name) => files.every((file) => file.name !== name)).forEach((name) => this.drop(name));
    files.forEach((file) => this.#files.get(file.name)?.reset(file));
    this.ensure(files);
    if (files.length > 0) {
      // A file that comes later under the same name is another one. Who waits before the door has none yet.
      this.#earlier = {};
    }
    this.changed();
  }

  receive(edit: EntryData["edited"], seq?: number): void {
    this.#files.get(edit.file)?.receive(edit, seq);
    this.changed();
  }

  /**
   * Takes the server's no to an edit.
   *
   * @returns whether somebody has to be told: not if it only came under a name that the file has no more, since it is sent again
   */
  refused(file: string, seq: number, problem: Problem): boolean {
    const name = this.nameNow(file);
    const outrun = name !== file && problem.type.endsWith("unknown-reference");
    this.#files.get(name)?.refused(seq, outrun ? { ...problem, type: "/problems/stale-edit" } : problem);
    return !outrun;
  }

  rename({ file, to, language }: EntryData["renamed"]): void {
    const shared = this.#files.get(file);
    if (!shared) {
      return;
    }
    this.#files.delete(file);
    this.#files.set(to, shared);
    this.#renamed.delete(to);
    if (to !== file) {
      this.#renamed.set(file, to);
    }
    shared.rename(to, language);
    const effect = this.#ports.renamed(to, language);
    if (effect) {
      shared.show(effect);
    }
    this.changed();
  }

  /** The file was deleted, and with it what was typed in it and not sent. */
  drop(name: string): void {
    this.#files.get(name)?.close();
    this.#files.delete(name);
    this.changed();
  }

  resumed(): void {
    this.#files.forEach((file) => file.resumed());
  }

  /** Whether something typed is not confirmed. */
  get unconfirmed(): boolean {
    return [...this.#files.values()].some((file) => file.unconfirmed);
  }

  #typed(name: string): void {
    this.#files.get(this.nameNow(name))?.push();
    this.changed();
  }

  /** Keeps what is unsent, a little later and once for many changes. */
  changed(): void {
    if (!this.#keeping) {
      this.#keeping = true;
      this.#ports.later(KEEP_AFTER_MS, () => this.keep());
    }
  }

  /** Keeps what is unsent at once; for a page that is about to go. */
  keep(): void {
    this.#keeping = false;
    const unsent = [...this.#files].flatMap(([name, file]) => (file.unsent ? [[name, file.unsent] as const] : []));
    this.#ports.keep.write(JSON.stringify({ ...this.#earlier, ...Object.fromEntries(unsent) }));
  }

  close(): void {
    this.keep();
    this.#files.forEach((file) => file.close());
  }
}

function unsentOf(text: string | null): Record<string, Unsent> {
  try {
    return text === null ? {} : (JSON.parse(text) as Record<string, Unsent>);
  } catch {
    return {};
  }
}
