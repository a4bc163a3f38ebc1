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
