import { memo, useState, type CSSProperties, type ReactNode } from "react";
import type { Board } from "@/shared/socket/board";
import { CanvasFrame } from "../../room/board/CanvasFrame";
import { inWords } from "../../room/board/inWords";
import board from "../../room/board/Board.module.css";
import type { Work } from "../../room/ui/WorkPane";
import classes from "../../room/ui/WorkPane.module.css";

const loadCanvas = () => import("../../room/board/PastCanvas");

const NAMES: readonly [Work, string][] = [
  ["editor", "Editor"],
  ["board", "Board"],
];

interface Props {
  /** Where something was changed last. */
  work: Work;
  board: Board;
  /** The editor. */
  children: ReactNode;
}

/** Editor or board as they were: the one in which something was changed last, unless one is held. */
export function PastWork({ work, board: past, children }: Props) {
  const [held, setHeld] = useState<Work | null>(null);
  const shown = held ?? work;
  const [opened, setOpened] = useState(false);
  if (shown === "board" && !opened) {
    setOpened(true);
  }
  const lead = { "--r-lead": held === null ? "148px" : "288px", "--r-lead-height": "32px" } as CSSProperties;
  return (
    <div className={`${classes.work} ${classes.whole}`} style={lead}>
      <div className={classes.tabs} role="group" aria-label="Editor or board">
        {NAMES.map(([name, label]) => (
          <button
            key={name}
            type="button"
            className={classes.tab}
            aria-pressed={name === shown}
            onClick={() => setHeld(name === held ? null : name)}
          >
            {label}
            {name === held && <span>· held</span>}
          </button>
        ))}
        {held !== null && (
          <button type="button" className={classes.tab} onClick={() => setHeld(null)}>
            Follow
          </button>
        )}
      </div>
      <div className={classes.panel} hidden={shown !== "editor"}>
        {children}
      </div>
      <div className={classes.panel} hidden={shown !== "board"}>
        {opened && <PastBoard past={past} />}
      </div>
    </div>
  );
}

const PastBoard = memo(function PastBoard({ past }: { past: Board }) {
  return (
    <section className={board.board} aria-label="Whiteboard">
      <div className={board.head} />
      <div className={board.place}>
        <CanvasFrame load={loadCanvas}>{({ PastCanvas }) => <PastCanvas board={past} />}</CanvasFrame>
        <p className="visually-hidden">{inWords(past.elements)}</p>
        {past.elements.every(({ isDeleted }) => isDeleted) && <p className={board.empty}>Nothing is on the board at this moment.</p>}
      </div>
    </section>
  );
});
