import { Button } from "@mantine/core";
import type { RoomItem } from "@/shared/socket/protocol";
import { useRoom } from "../store/useRoom";
import { clockSpan, minutesSpan } from "../ui/spans";
import { useNow } from "../ui/useNow";
import classes from "./KitPane.module.css";
import type { Panel } from "./usePanel";

interface Props {
  panel: Panel;
  /** The question whose rubric is shown. */
  selected: string | null;
  onSelect: (question: string) => void;
}

/** The kit in its order: what was asked, what is open and for how long, what comes next. */
export function KitPane({ panel, selected, onSelect }: Props) {
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
}

const STATUS = { pending: "not asked", open: "open", closed: "asked" } as const;

function Item({ item, number, panel, selected, onSelect }: ItemProps) {
  const { status, content, question } = item;
  const action = panel.view.phase !== "live" ? null : status === "open" ? "close" : status === "closed" ? "again" : "reveal";
  return (
    <li className={classes.item} data-status={status} data-selected={selected || undefined}>
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
        <Minutes item={item} />
      </button>
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
    </li>
  );
}

/** Minutes planned; for the open question the time on it, for a closed one the time it had. */
function Minutes({ item }: { item: RoomItem }) {
  const budget = item.minutes * 60_000;
  if (item.status === "open" && item.askedAt !== null) {
    return <OpenFor since={item.askedAt} budget={budget} />;
  }
  if (item.status === "closed" && item.askedAt !== null && item.closedAt !== null) {
    const spent = Date.parse(item.closedAt) - Date.parse(item.askedAt);
    return (
      <span className={classes.minutes} data-over={spent > budget || undefined} title={`${item.minutes} minutes planned`}>
        {minutesSpan(spent)}
      </span>
    );
  }
  return <span className={classes.minutes}>{item.minutes}&prime;</span>;
}

function OpenFor({ since, budget }: { since: string; budget: number }) {
  const spent = useNow() + useRoom().serverAheadMs() - Date.parse(since);
  return (
    <span className={classes.open} data-over={spent > budget || undefined}>
      <span>
        {clockSpan(spent)}
        <span className={classes.budget}> / {minutesSpan(budget)}</span>
      </span>
      <span className={classes.bar} aria-hidden="true">
        <span className={classes.spent} style={{ transform: `scaleX(${Math.min(1, Math.max(0, spent / budget))})` }} />
      </span>
    </span>
  );
}
