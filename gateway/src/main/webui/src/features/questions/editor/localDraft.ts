import type { DraftContent } from "@/shared/api/model";

/** What was typed and has not reached the server: kept in this browser, so that a reload or a crash loses nothing. */
export interface LocalDraft {
  /** The question's revision that it was typed on. */
  revision: number;
  content: DraftContent;
}

const prefix = "rehearsal.draft.";

/** A place for one member's unsaved draft of one question; another member of this browser does not get it. */
export class LocalDrafts {
  private readonly key: string;

  constructor(
    member: string,
    question: string,
    private readonly storage: Pick<Storage, "getItem" | "setItem" | "removeItem"> = window.localStorage,
  ) {
    this.key = `${prefix}${member}.${question}`;
  }

  /** False when the browser does not keep it: its storage is full or switched off. */
  keep(draft: LocalDraft): boolean {
    try {
      this.storage.setItem(this.key, JSON.stringify(draft));
      return true;
    } catch {
      return false;
    }
  }

  /** What was kept; null if there is nothing, or nothing that this version of the application can read. */
  read(): LocalDraft | null {
    try {
      const kept: unknown = JSON.parse(this.storage.getItem(this.key) ?? "null");
      return isDraft(kept) ? kept : null;
    } catch {
      return null;
    }
  }

  drop() {
    try {
      this.storage.removeItem(this.key);
    } catch {
      // Storage that is switched off holds nothing.
    }
  }
}

function isDraft(kept: unknown): kept is LocalDraft {
  const { revision, content } = (kept ?? {}) as { revision?: unknown; content?: { title?: unknown } | null };
  return typeof revision === "number" && typeof content?.title === "string";
}
