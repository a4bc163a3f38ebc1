import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { RoomItem } from "@/shared/socket/protocol";
import { useRoom } from "../store/useRoom";
import { clockSpan, minutesSpan } from "../ui/spans";
import { useNow } from "../ui/useNow";
import classes from "./Budget.module.css";
import { FEWEST_MINUTES, MOST_MINUTES, plannedMinutes } from "./plannedMinutes";
import type { Panel } from "./usePanel";

interface Props {
  panel: Panel;
  item: RoomItem;
  editing: boolean;
  onEdit: (editing: boolean) => void;
}

/** The planned minutes of a question beside its title; a click, and they are a field. Those of a closed one stay as they are. */
export function Budget({ panel, item, editing, onEdit }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  if (panel.view.phase === "ended" || item.status === "closed") {
    return (
      <span className={classes.budget}>
        <Minutes item={item} />
      </span>
    );
  }
  if (editing) {
    return (
      <BudgetField
        item={item}
        onSave={(minutes) => panel.budget(item.question, minutes)}
        onDone={(byKey) => {
          onEdit(false);
          if (byKey) {
            requestAnimationFrame(() => button.current?.focus());
          }
        }}
      />
    );
  }
  return (
    <button
      ref={button}
      type="button"
      className={classes.budget}
      title={`${item.minutes} minutes planned; click to change`}
      onClick={() => onEdit(true)}
    >
      <Minutes item={item} />
      <span className="visually-hidden"> planned, change the minutes of {item.content.title}</span>
    </button>
  );
}

interface FieldProps {
  item: RoomItem;
  onSave: (minutes: number) => void;
  /** @param byKey whether the focus was not taken elsewhere */
  onDone: (byKey: boolean) => void;
}

/** Enter and leaving take the number, Escape does not. */
function BudgetField({ item, onSave, onDone }: FieldProps) {
  const [text, setText] = useState(String(item.minutes));
  const field = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const minutes = plannedMinutes(text);
  const finish = (save: boolean, byKey: boolean) => {
    if (!done.current) {
      done.current = true;
      if (save && minutes !== null && minutes !== item.minutes) {
        onSave(minutes);
      }
      onDone(byKey);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" || (event.key === "Enter" && minutes !== null)) {
      event.preventDefault();
      finish(event.key === "Enter", true);
    }
  };
  return (
    <span className={classes.editing}>
      <input
        ref={field}
        type="number"
        inputMode="numeric"
        min={FEWEST_MINUTES}
        max={MOST_MINUTES}
        className={classes.field}
        aria-label={`Planned minutes of ${item.content.title}`}
        aria-invalid={minutes === null}
        title={`${FEWEST_MINUTES} to ${MOST_MINUTES} minutes; Enter takes it, Escape does not`}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => finish(true, false)}
      />
      <span aria-hidden="true">&prime;</span>
    </span>
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
        {spent > budget && <span className="visually-hidden">, over the {item.minutes} minutes planned</span>}
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
        <span className={classes.of}> / {minutesSpan(budget)}</span>
      </span>
      <span className={classes.bar} aria-hidden="true">
        <span className={classes.spent} style={{ transform: `scaleX(${Math.min(1, Math.max(0, spent / budget))})` }} />
      </span>
    </span>
  );
}
