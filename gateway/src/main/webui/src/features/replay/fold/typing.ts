import { ChangeSet } from "@codemirror/state";
import type { Entry } from "@/shared/socket/protocol";

/** Where somebody last typed. */
export interface Typist {
  participant: string;
  name: string;
  /** In UTF-16 units from the beginning of the file. */
  at: number;
}

/** So many entries back, or so long, a cursor is still shown. */
const LOOK_BACK_ENTRIES = 300;
const LOOK_BACK_MS = 60_000;

/** The file that was last typed in, made or brought by a question, after each number of entries; null before the first. */
export function activeFiles(entries: readonly Entry[]): (string | null)[] {
  const active: (string | null)[] = [null];
  let file: string | null = null;
  for (const entry of entries) {
    file = fileAfter(file, entry);
    active.push(file);
  }
  return active;
}

function fileAfter(before: string | null, entry: Entry): string | null {
  switch (entry.kind) {
    case "edited":
    case "created":
      return entry.data.file;
    case "asked":
      return entry.data.file?.name ?? before;
    case "renamed":
      return entry.data.file === before ? entry.data.to : before;
    case "deleted":
      return entry.data.file === before ? null : before;
    default:
      return before;
  }
}

/** Who has lately typed in a file, and where that is after the first `index` entries. */
export function typistsIn(entries: readonly Entry[], index: number, file: string): Typist[] {
  const typists = new Map<string, Typist>();
  for (const entry of recentEdits(entries, index, file)) {
    const changes = entry.data.updates.map((update) => ChangeSet.fromJSON(update));
    for (const change of changes) {
      for (const typist of typists.values()) {
        // What is not of this text has changed nothing, and must not break the page either.
        typist.at = change.mapPos(Math.min(typist.at, change.length), 1);
      }
      const participant = entry.author;
      typists.set(participant, { participant, name: entry.authorName ?? "", at: endOf(change) });
    }
  }
  return [...typists.values()];
}

type Edit = Entry & { kind: "edited" };

/** Oldest first; none from before the file had this name. */
function recentEdits(entries: readonly Entry[], index: number, file: string): Edit[] {
  const edits: Edit[] = [];
  const now = Date.parse(entries[index - 1]?.time ?? "");
  for (let at = index - 1; at >= Math.max(0, index - LOOK_BACK_ENTRIES); at -= 1) {
    const entry = entries[at];
    if (!entry || now - Date.parse(entry.time) > LOOK_BACK_MS || begins(entry, file)) {
      break;
    }
    if (entry.kind === "edited" && entry.data.file === file) {
      edits.unshift(entry);
    }
  }
  return edits;
}

function begins(entry: Entry, file: string): boolean {
  return (
    (entry.kind === "created" && entry.data.file === file) ||
    (entry.kind === "renamed" && entry.data.to === file) ||
    (entry.kind === "asked" && entry.data.file?.name === file)
  );
}

/** The end of the last thing that a change did, in the text after it. */
function endOf(change: ChangeSet): number {
  let end = 0;
  change.iterChanges((_fromA, _toA, _fromB, toB) => {
    end = toB;
  });
  return end;
}
