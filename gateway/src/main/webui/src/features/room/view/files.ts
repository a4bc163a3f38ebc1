import type { ChangeJson, EntryData, RoomFile, StarterFile } from "@/shared/socket/protocol";

/** The files after an edit; null when the edit does not follow from what is known here. */
export function withEdit(files: readonly RoomFile[], edit: EntryData["edited"]): RoomFile[] | null {
  const file = files.find((one) => one.name === edit.file);
  if (file?.version !== edit.base) {
    return null;
  }
  let text: string | null = file.text;
  for (const update of edit.updates) {
    text = text === null ? null : changedText(text, update);
  }
  if (text === null) {
    return null;
  }
  const edited = { ...file, version: file.version + edit.updates.length, text };
  return files.map((one) => (one === file ? edited : one));
}

/**
 * A text after a change as CodeMirror writes it; null if the change is not of this text. On the text itself, because a replay folds
 * thousands of edits: to make CodeMirror's tree of lines for each takes twenty times as long.
 */
export function changedText(text: string, change: ChangeJson): string | null {
  let at = 0;
  let changed = "";
  for (const part of change as unknown[]) {
    if (typeof part === "number") {
      changed += text.slice(at, at + part);
      at += part;
    } else if (Array.isArray(part) && typeof part[0] === "number") {
      at += part[0];
      const lines: unknown[] = part.slice(1);
      if (!lines.every((line) => typeof line === "string")) {
        return null;
      }
      changed += lines.join("\n");
    } else {
      return null;
    }
  }
  return at === text.length ? changed : null;
}

/** The files after a question brought one. */
export function withStarter(files: readonly RoomFile[], starter: StarterFile | null | undefined): RoomFile[] {
  return starter ? [...files, { ...starter, version: 0 }] : [...files];
}

/** The files with one more, empty. */
export function withCreated(files: readonly RoomFile[], { file, language }: EntryData["created"]): RoomFile[] {
  return [...files, { name: file, language, version: 0, text: "" }];
}

/** The files with one under another name or language, in its old place. */
export function withRenamed(files: readonly RoomFile[], { file, to, language }: EntryData["renamed"]): RoomFile[] {
  return files.map((one) => (one.name === file ? { ...one, name: to, language } : one));
}

export function withoutDeleted(files: readonly RoomFile[], { file }: EntryData["deleted"]): RoomFile[] {
  return files.filter((one) => one.name !== file);
}
