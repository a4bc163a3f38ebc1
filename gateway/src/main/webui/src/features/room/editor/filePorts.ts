import type { ChangeJson, EntryData } from "@/shared/socket/protocol";

/** What a shared file needs of its room. */
export interface FilePorts {
  /** Whether something said now goes out now. */
  live(): boolean;
  /** Whether the server has not dealt yet with the push of that number. */
  pending(seq: number): boolean;
  /** Says it and returns its number; null when nothing more can be taken for the moment. */
  push(edit: EntryData["edited"]): number | null;
  /** Runs a little later. @returns what takes it back */
  later(milliseconds: number, run: () => void): () => void;
  /** This file cannot follow any more and needs a fresh view. */
  lost(): void;
}

/** What this tab has typed and the server has not confirmed, on which confirmed text. */
export interface Unsent {
  version: number;
  text: string;
  pushed: { seq: number; change: ChangeJson } | null;
  rest: ChangeJson | null;
}
