import { useCallback, useEffect, useRef, useState } from "react";
import { useLive, useRoom } from "../store/useRoom";
import classes from "./Board.module.css";
import { CanvasFrame } from "./CanvasFrame";

interface Props {
  readOnly: boolean;
  /** Whether it is before the user now; it stays as it is while it is not. */
  open: boolean;
}

/** The room's whiteboard, on which everybody in the room draws. */
export function BoardPane({ readOnly, open }: Props) {
  const room = useRoom();
  const live = useLive();
  const load = useCallback(async () => {
    const [{ SharedCanvas }, board] = await Promise.all([import("./SharedCanvas"), room.board()]);
    return { SharedCanvas, board };
  }, [room]);
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
      <div className={classes.place}>
        <CanvasFrame load={load}>
          {({ SharedCanvas, board }) => (
            <>
              <SharedCanvas board={board} readOnly={readOnly} open={open} onEmpty={setEmpty} />
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
