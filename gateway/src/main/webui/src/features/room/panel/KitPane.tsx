import { Button } from "@mantine/core";
import { lazy, Suspense } from "react";
import type { RoomItem } from "@/shared/socket/protocol";
import { Budget } from "./Budget";
import classes from "./KitPane.module.css";
import { ThinkingControl } from "./Thinking";
import type { Panel } from "./usePanel";

const WhatNext = lazy(async () => ({ default: (await import("../next/WhatNext")).WhatNext }));

interface Props {
  panel: Panel;
  /** The question whose rubric is shown. */
  selected: string | null;
  onSelect: (question: string) => void;
  /** The question whose planned minutes are being changed. */
  budgeting: string | null;
  onBudget: (question: string | null) => void;
  onAskAnother: () => void;
}

/** The kit in its order: what was asked, what is open and for how long, what comes next. */
export function KitPane({ panel, selected, onSelect, budgeting, onBudget, onAskAnother }: Props) {
  const { view, next, current } = panel;
  return (
    <nav className={classes.pane} aria-label="Kit">
      <h2 className={classes.heading}>Kit</h2>
      {view.items.length === 0 && <p className={classes.nothing}>This session has no questions.</p>}
      <ol className={classes.list}>
        {view.items.map((item, index) => (
          <Item
            key={item.question}
            item={item}
            number={index + 1}
            panel={panel}
            selected={item.question === selected}
            onSelect={onSelect}
            budgeting={item.question === budgeting}
            onBudget={(editing) => onBudget(editing ? item.question : null)}
          />
        ))}
      </ol>
      <div className={classes.next}>
        {view.phase === "live" && next && (
          <Button
            fullWidth
            size="compact-md"
            variant={current ? "default" : "filled"}
            onClick={() => panel.reveal(next.question)}
          >
            Reveal next <kbd className={classes.key}>r</kbd>
          </Button>
        )}
        <p className={classes.nothing}>{wordsForNext(panel)}</p>
        {view.phase === "live" && !panel.submitted && (
          <Suspense>
            <WhatNext panel={panel} onShow={onSelect} />
          </Suspense>
        )}
        {view.phase === "live" && (
          <button type="button" className={classes.another} onClick={onAskAnother}>
            Ask another question…
          </button>
        )}
      </div>
    </nav>
  );
}

function wordsForNext({ view, next }: Panel): string {
  if (view.phase === "ended") {
    return "The interview has ended. Ratings stay open until you submit your scorecard.";
  }
  if (view.phase === "lobby") {
    return "Questions can be revealed once the interview has started. You can read them now.";
  }
  return next ? `Next: ${next.content.title}` : "All questions have been asked.";
}

interface ItemProps {
  item: RoomItem;
  number: number;
  panel: Panel;
  selected: boolean;
  onSelect: (question: string) => void;
  budgeting: boolean;
  onBudget: (editing: boolean) => void;
}

const STATUS = { pending: "not asked", open: "open", closed: "asked" } as const;

function Item({ item, number, panel, selected, onSelect, budgeting, onBudget }: ItemProps) {
  const { status, content, question } = item;
  const action = panel.view.phase !== "live" ? null : status === "open" ? "close" : status === "closed" ? "again" : "reveal";
  return (
    <li className={classes.item} data-status={status} data-selected={selected || undefined}>
      <div className={classes.row}>
        <button type="button" className={classes.choose} aria-current={selected} onClick={() => onSelect(question)}>
          <span className={classes.number}>{number}</span>
          <span className={classes.mark} aria-hidden="true">
            {{ pending: "", open: "▶", closed: "✓" }[status]}
          </span>
          <span className={classes.words}>
            {content.title}
            {!item.inKit && <span className={classes.beyond}> beyond the kit</span>}
            <span className="visually-hidden">, {STATUS[status]}</span>
          </span>
        </button>
        <Budget panel={panel} item={item} editing={budgeting} onEdit={onBudget} />
      </div>
      {action && (
        <button
          type="button"
          className={classes.action}
          onClick={() => (action === "close" ? panel.close(question) : panel.reveal(question))}
        >
          {{ close: "Close", again: "Ask again", reveal: "Reveal" }[action]}
          <span className="visually-hidden"> {content.title}</span>
        </button>
      )}
      {status === "open" && action && <ThinkingControl panel={panel} />}
    </li>
  );
}
