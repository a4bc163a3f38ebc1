import { useRef, type KeyboardEvent } from "react";
import type { RatingLevel, RoomItem } from "@/shared/socket/protocol";
import type { OwnRating, Safety } from "../view/pendingMarks";
import classes from "./Rubric.module.css";
import type { Panel } from "./usePanel";

interface Props {
  panel: Panel;
  item: RoomItem;
  /** Index of the criterion that the number keys rate. */
  active: number;
  onActive: (index: number) => void;
}

/** The criteria of one question with their anchors. Why nothing can be rated is said above them. */
export function Rubric({ panel, item, active, onActive }: Props) {
  const asked = item.askedPosition !== null;
  const closed = panel.submitted
    ? "Your scorecard is submitted. Change a rating by amending it."
    : asked
      ? null
      : "Not revealed yet. You can rate once the candidate has seen it.";
  const rated = item.content.criteria.map((criterion) => panel.marks.rating(item.question, criterion.id));
  return (
    <section className={classes.rubric} aria-label={`Rubric of ${item.content.title}`}>
      <h2 className={classes.heading}>
        Rubric <span className={classes.of}>{item.content.title}</span>
      </h2>
      {closed && <p className={classes.closed}>{closed}</p>}
      {item.content.criteria.map((criterion, index) => (
        <CriterionRow
          key={criterion.id}
          name={criterion.name}
          weight={criterion.weight}
          anchors={criterion.anchors}
          rating={rated[index] ?? null}
          active={index === active}
          disabled={closed !== null}
          onFocus={() => onActive(index)}
          onRate={(level) => panel.rate(item.question, criterion.id, level)}
        />
      ))}
    </section>
  );
}

interface RowProps {
  name: string;
  weight: number;
  anchors: Record<string, string | undefined>;
  rating: OwnRating | null;
  active: boolean;
  disabled: boolean;
  onFocus: () => void;
  onRate: (level: RatingLevel | null) => void;
}

const CHOICES: readonly (RatingLevel | null)[] = [1, 2, 3, 4, null];

function CriterionRow({ name, weight, anchors, rating, active, disabled, onFocus, onRate }: RowProps) {
  const group = useRef<HTMLDivElement>(null);
  const chosen = rating ? CHOICES.indexOf(rating.level) : -1;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const buttons = [...(group.current?.querySelectorAll<HTMLButtonElement>("button") ?? [])];
      const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
      buttons[(at + step + buttons.length) % buttons.length]?.focus();
    }
  };
  return (
    <div className={classes.criterion} data-active={active || undefined}>
      <div className={classes.line}>
        <span className={classes.name}>
          {name}
          <span className={classes.weight} title={`Weight ${weight} of 5`}>
            ×{weight}
          </span>
        </span>
        <SafetyMark rating={rating} />
        {/* The buttons within take the focus; the group names them. */}
        {/* eslint-disable-next-line jsx-a11y/interactive-supports-focus */}
        <div
          ref={group}
          className={classes.levels}
          role="radiogroup"
          aria-label={name}
          onKeyDown={onKeyDown}
          onFocus={onFocus}
        >
          {CHOICES.map((level, index) => (
            <button
              key={level ?? "none"}
              type="button"
              role="radio"
              className={classes.level}
              aria-checked={index === chosen}
              aria-disabled={disabled}
              aria-label={level === null ? "Not observed" : `${level}: ${anchors[level] ?? ""}`}
              title={level === null ? "Not observed (0)" : anchors[level]}
              tabIndex={index === Math.max(0, chosen) ? 0 : -1}
              onClick={() => !disabled && onRate(level)}
            >
              {level ?? "–"}
            </button>
          ))}
        </div>
      </div>
      <Anchors anchors={anchors} rating={rating} all={active} />
    </div>
  );
}

/** All anchors of the criterion that is being rated; of another only the one that was chosen. */
function Anchors({ anchors, rating, all }: { anchors: RowProps["anchors"]; rating: OwnRating | null; all: boolean }) {
  const levels = all ? ["4", "3", "2", "1"] : rating?.level ? [String(rating.level)] : [];
  if (rating && rating.level === null && !all) {
    return <p className={classes.anchor}>Not observed</p>;
  }
  return levels.length === 0 ? null : (
    <ul className={classes.anchors}>
      {levels.map((level) => (
        <li key={level} className={classes.anchor} data-chosen={String(rating?.level) === level || undefined}>
          <span className={classes.anchorLevel}>{level}</span>
          {anchors[level] ?? "no anchor"}
        </li>
      ))}
    </ul>
  );
}

const SAFETY: Record<Safety, string> = { saved: "saved", sending: "sending", queued: "queued" };

function SafetyMark({ rating }: { rating: OwnRating | null }) {
  const words = rating ? SAFETY[rating.safety] : "";
  return (
    <span role="status" className={classes.safety} data-safety={rating?.safety}>
      {words}
    </span>
  );
}
