import type { Board, BoardElement } from "@/shared/socket/board";
import type { Keep } from "@/shared/socket/outbox";

/** What a shared board needs of its room and its tab. */
export interface BoardPorts {
  /** Whether something said now goes out now. */
  live(): boolean;
  /** The drawings said that the server has not dealt with. */
  waiting(): readonly { seq: number; elements: readonly BoardElement[] }[];
  /** Says it; null when nothing more can be taken for the moment. */
  push(elements: readonly BoardElement[]): number | null;
  /** Runs a little later. @returns what takes it back */
  later(milliseconds: number, run: () => void): () => void;
  /** What is in the room for certain. */
  confirmed(): Board;
  /** Says that something cannot be shared. */
  untakable(why: "too-large" | "foreign"): void;
  keep: Keep;
}

/** Where the board is shown and drawn on. */
export interface Scene {
  /** Something is known that it may not show: it is to call `reconcile`. */
  refresh(): void;
}
