import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useLive, useRoom } from "../store/useRoom";
import classes from "./Board.module.css";
import { CanvasFrame } from "./CanvasFrame";

const loadCanvas = () => import("./SharedCanvas");

interface Props {
  readOnly: boolean;
  /** Whether it is before the user now; it stays as it is while it is not. */
  open: boolean;
}

/** The room's whiteboard, on which everybody in the room draws. */
export function BoardPane({ readOnly, open }: Props) {
  const { board } = useRoom();
  const live = useLive();
  const tooLarge = useSyncExternalStore(board.subscribe, board.tooLarge);
  const [empty, setEmpty] = useState(false);
  const home = useRef<HTMLElement>(null);
  const begun = useCallback(() => {
    // Whoever came here by the key is waiting to draw.
    if (document.activeElement === home.current) {
      focusBoard();
    }
  }, []);
  return (
    <section ref={home} className={classes.board} aria-label="Whiteboard" data-board-home tabIndex={-1}>
      <div className={classes.head}>
        <span className={classes.state}>{readOnly ? "read only" : live ? "" : "kept here until the connection is back"}</span>
      </div>
      {tooLarge > 0 && (
        <p className={classes.notice} role="alert">
          {tooLarge === 1 ? "One drawing is" : `${tooLarge} drawings are`} too large to be shared: only you see{" "}
          {tooLarge === 1 ? "it" : "them"}. Draw in shorter strokes or smaller parts.
        </p>
      )}
      <div className={classes.place}>
        <CanvasFrame load={loadCanvas}>
          {({ SharedCanvas }) => (
            <>
              <SharedCanvas readOnly={readOnly} open={open} onEmpty={setEmpty} />
              <Begun then={begun} />
              {empty && (
                <p className={classes.empty}>
                  {readOnly ? "Nothing was drawn." : "Nothing is drawn yet. Everybody in the room sees what you draw here, while you draw it."}
                </p>
              )}
            </>
          )}
        </CanvasFrame>
      </div>
    </section>
  );
}

function Begun({ then }: { then: () => void }) {
  useEffect(then, [then]);
  return null;
}

/** Puts the focus on the board, so that the keys are those of drawing. */
export function focusBoard() {
  const home = document.querySelector<HTMLElement>("[data-board-home]");
  (home?.querySelector<HTMLElement>(".excalidraw") ?? home)?.focus();
}
