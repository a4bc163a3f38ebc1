import { Board, type BoardElement } from "@/shared/socket/board";
import { systemClock } from "@/shared/socket/clock";
import type { Keep } from "@/shared/socket/outbox";
import { tell } from "@/shared/ui/tell";
import { tellRefusal } from "../store/refusals";
import type { RoomStore } from "../store/roomStore";
import { SharedBoard } from "./sharedBoard";

/** Who goes on drawing on a full board is told once in so long, not with each stroke. */
const TELL_AGAIN_AFTER_MS = 10_000;

/** The board of a room. @param push says a drawing; null when nothing more can be taken for the moment */
export function boardOf(store: RoomStore, keep: Keep, push: (elements: readonly BoardElement[]) => number | null): SharedBoard {
  return new SharedBoard({
    live: () => store.state().status.state === "live",
    waiting: () =>
      store.state().pending.flatMap((entry) => (entry.kind === "drawn" ? [{ seq: entry.seq, elements: entry.data.elements }] : [])),
    push,
    later: systemClock.after,
    confirmed: () => store.state().view?.board ?? Board.EMPTY,
    untakable: (why) => {
      if (why === "foreign") {
        tell("Pictures and pages of other sites cannot be put on the board: shapes, lines and text can.");
      }
    },
    keep,
  });
}

/** Has the board follow its room, from what is known of that now. */
export function connectBoard(store: RoomStore, board: SharedBoard): void {
  let told = { type: "", at: -Infinity };
  store.follow({
    snapshot: (view) => board.reset(view.board),
    resumed: () => board.resumed(),
    entry: (entry) => {
      if (entry.kind === "drawn") {
        board.receive(entry.data.elements, entry.seq);
      }
    },
    refused: (entry, problem) => {
      if (entry.kind === "drawn") {
        board.refused(entry.data.elements, entry.seq);
        const now = Date.now();
        if (told.type !== problem.type || now - told.at > TELL_AGAIN_AFTER_MS) {
          told = { type: problem.type, at: now };
          tellRefusal("drawn", problem);
        }
      }
    },
  });
  const { view } = store.state();
  if (view) {
    board.reset(view.board);
  }
}
