import type { BoardElement } from "@/shared/socket/board";
import type { Keep } from "@/shared/socket/outbox";
import type { RoomStore } from "../store/roomStore";
import type { SharedBoard } from "./sharedBoard";

/** A room's board that is not part of its first load. */
export interface LaterBoard {
  /** Loads it, the first time; again if that failed. */
  get: () => Promise<SharedBoard>;
  keep: () => void;
  close: () => void;
}

/**
 * The board of a room. It is there from the start only when something that was drawn in this tab is still to be sent.
 *
 * @param push says a drawing; null when nothing more can be taken for the moment
 */
export function laterBoard(store: RoomStore, keep: Keep, push: (elements: readonly BoardElement[]) => number | null): LaterBoard {
  let loading: Promise<SharedBoard> | null = null;
  let loaded: SharedBoard | null = null;
  let closed = false;
  const load = async () => {
    const { boardOf, connectBoard } = await import("./boardOf");
    const board = boardOf(store, keep, push);
    if (!closed) {
      connectBoard(store, board);
      loaded = board;
    }
    return board;
  };
  const get = () => {
    loading ??= load().catch((failure: unknown) => {
      loading = null;
      throw failure;
    });
    return loading;
  };
  if ((keep.read() ?? "[]") !== "[]") {
    get().catch(() => undefined);
  }
  return {
    get,
    keep: () => loaded?.keep(),
    close: () => {
      closed = true;
      loaded?.close();
    },
  };
}
