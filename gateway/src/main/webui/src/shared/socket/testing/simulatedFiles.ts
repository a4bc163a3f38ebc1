import { ChangeSet, Text } from "@codemirror/state";
import type { Problem, RoomFile, Wish } from "../protocol";

interface SimulatedFile {
  language: string;
  version: number;
  text: Text;
}

/** The shared files of a simulated room: edits count on the current version only, and a name has one file. */
export class SimulatedFiles {
  readonly #files = new Map<string, SimulatedFile>();

  constructor(texts: Readonly<Record<string, string>>) {
    Object.entries(texts).forEach(([name, text]) => this.#put(name, text));
  }

  get(name: string): SimulatedFile | undefined {
    return this.#files.get(name);
  }

  get names(): string[] {
    return [...this.#files.keys()];
  }

  get views(): RoomFile[] {
    return [...this.#files].map(([name, { text, ...file }]) => ({ name, ...file, text: text.toString() }));
  }

  /** Why a wish cannot be taken, if it cannot. */
  problem(wish: Wish): Problem | null {
    switch (wish.kind) {
      case "edited": {
        const file = this.#files.get(wish.data.file);
        return file?.version === wish.data.base ? null : file ? STALE : UNKNOWN;
      }
      case "created":
        return this.#files.has(wish.data.file) ? TAKEN : null;
      case "renamed": {
        const { file, to } = wish.data;
        return !this.#files.has(file) ? UNKNOWN : to !== file && this.#files.has(to) ? TAKEN : null;
      }
      default:
        return null;
    }
  }

  apply(wish: Wish): void {
    if (wish.kind === "created") {
      this.#put(wish.data.file, "");
    } else if (wish.kind === "edited" || wish.kind === "renamed") {
      const { data } = wish;
      const file = this.#files.get(data.file);
      if (file && "updates" in data) {
        file.text = data.updates.reduce((text, update) => ChangeSet.fromJSON(update).apply(text), file.text);
        file.version += data.updates.length;
      } else if (file && "to" in data) {
        this.#files.delete(data.file);
        this.#files.set(data.to, { ...file, language: data.language });
      }
    }
  }

  #put(name: string, text: string) {
    this.#files.set(name, { language: "python", version: 0, text: Text.of(text.split("\n")) });
  }
}

const STALE: Problem = { type: "/problems/stale-edit", title: "The file has moved on" };
const UNKNOWN: Problem = { type: "/problems/unknown-reference", title: "No such file" };
const TAKEN: Problem = { type: "/problems/file-name-taken", title: "There is such a file" };
