import { ChangeSet, Text } from "@codemirror/state";
import type { EntryData, RoomFile, StarterFile } from "@/shared/socket/protocol";

/** The files after an edit; null when the edit does not follow from what is known here. */
export function withEdit(files: readonly RoomFile[], edit: EntryData["edited"]): RoomFile[] | null {
  const file = files.find((one) => one.name === edit.file);
  if (file?.version !== edit.base) {
    return null;
  }
  try {
    const before = Text.of(file.text.split("\n"));
    const after = edit.updates.reduce((text, update) => ChangeSet.fromJSON(update).apply(text), before);
    const edited = { ...file, version: file.version + edit.updates.length, text: after.toString() };
    return files.map((one) => (one === file ? edited : one));
  } catch {
    return null;
  }
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
