import { useId, useRef, type CSSProperties, type KeyboardEvent, type ReactNode } from "react";
import classes from "./WorkPane.module.css";

export type Work = "editor" | "board";

const NAMES: Record<Work, string> = { editor: "Editor", board: "Board" };
const WORKS: readonly Work[] = ["editor", "board"];

interface Props {
  shown: Work;
  onShow: (work: Work) => void;
  /** Whether something was drawn that the user has not seen. */
  news: boolean;
  editor: ReactNode;
  /** Null until it has been opened. */
  board: ReactNode;
}

/** Room for the switch at the head of either. */
const LEAD = { "--r-lead": "148px", "--r-lead-height": "32px" } as CSSProperties;

/** The middle of the room: editor or board. What is not shown stays as it is, and a program goes on running. */
export function WorkPane({ shown, onShow, news, editor, board }: Props) {
  const id = useId();
  const tabs = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      event.preventDefault();
      const other = shown === "editor" ? "board" : "editor";
      onShow(other);
      tabs.current?.querySelector<HTMLElement>(`[data-work=${other}]`)?.focus();
    }
  };
  return (
    <div className={classes.work} style={LEAD}>
      {/* The arrow keys move between the tabs within. */}
      {/* eslint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <div ref={tabs} className={classes.tabs} role="tablist" aria-label="Editor or board" onKeyDown={onKeyDown}>
        {WORKS.map((work) => (
          <button
            key={work}
            id={`${id}-${work}-tab`}
            type="button"
            role="tab"
            data-work={work}
            className={classes.tab}
            aria-selected={work === shown}
            aria-controls={`${id}-${work}`}
            tabIndex={work === shown ? 0 : -1}
            onClick={() => onShow(work)}
          >
            {NAMES[work]}
            {work === "board" && news && <News />}
          </button>
        ))}
      </div>
      {WORKS.map((work) => (
        <div
          key={work}
          id={`${id}-${work}`}
          role="tabpanel"
          aria-labelledby={`${id}-${work}-tab`}
          className={classes.panel}
          hidden={work !== shown}
        >
          {work === "editor" ? editor : board}
        </div>
      ))}
    </div>
  );
}

/** A quiet mark at the name of the board. */
export function News() {
  return (
    <>
      <span className={classes.news} aria-hidden="true" />
      <span className="visually-hidden"> (something new)</span>
    </>
  );
}
