import { useState, type ReactNode } from "react";
import type { Summary } from "@/shared/api/model";
import classes from "./ScoreFigure.module.css";

interface Props {
  score: Summary;
  /** Whether scorecards are still missing. */
  provisional?: boolean;
  big?: boolean;
  /** The words under the bar, for narrow columns. */
  stacked?: boolean;
}

/** A score, never a bare number: value, interval as a bar, how many ratings, and whether it is provisional. */
export function ScoreFigure({ score, provisional = false, big = false, stacked = false }: Props) {
  return (
    <span className={classes.figure} data-big={big || undefined} data-stacked={stacked || undefined}>
      <Changing value={valueOf(score)}>
        <span className={classes.value}>{valueOf(score)}</span>
      </Changing>
      <span>
        <IntervalBar score={score} />
        {big && <LevelScale />}
      </span>
      <span className={classes.words}>
        {ratingsIn(score)}
        {big && score.low !== null && score.high !== null && (
          <span>{` · 90 % interval ${score.low.toFixed(1)} to ${score.high.toFixed(1)}`}</span>
        )}
        {provisional && (
          <>
            {" "}
            <span className={classes.provisional}>provisional</span>
          </>
        )}
      </span>
    </span>
  );
}

/** The numbers under a bar. */
export function LevelScale() {
  return (
    <span className={classes.scale} aria-hidden="true">
      {[1, 2, 3, 4].map((level) => (
        <span key={level}>{level}</span>
      ))}
    </span>
  );
}

/** "2.8", or a dash while nothing was observed. */
export function valueOf({ value }: Summary): string {
  return value === null ? "–" : value.toFixed(1);
}

export function ratingsIn({ ratings, notObserved }: Summary): string {
  const words = ratings === 1 ? "1 rating" : `${ratings} ratings`;
  return notObserved > 0 ? `${words}, ${notObserved} not observed` : words;
}

/** The scale from 1 to 4 with the value and, from two ratings on, its interval. */
export function IntervalBar({ score: { value, low, high } }: { score: Summary }) {
  const at = (level: number) => `${((Math.max(1, Math.min(4, level)) - 1) / 3) * 100}%`;
  const spoken =
    value === null
      ? "nothing observed"
      : low === null || high === null
        ? "on a scale of 1 to 4, too few ratings for an interval"
        : `on a scale of 1 to 4, 90 % interval ${low.toFixed(1)} to ${high.toFixed(1)}`;
  return (
    <span className={classes.bar} role="img" aria-label={spoken}>
      {[2, 3].map((level) => (
        <span key={level} className={classes.tick} style={{ left: at(level) }} />
      ))}
      {low !== null && high !== null && (
        <span
          className={classes.interval}
          style={{ left: at(low), width: `calc(${at(high)} - ${at(low)})` }}
          title={`90 % interval: ${low.toFixed(1)} to ${high.toFixed(1)}`}
        />
      )}
      {value !== null && <span className={classes.dot} style={{ left: at(value) }} />}
    </span>
  );
}

/** Fades its content in where it is when the value is another one than at first. */
export function Changing({ value, children }: { value: string; children: ReactNode }) {
  const [first] = useState(value);
  const [moved, setMoved] = useState(false);
  if (!moved && value !== first) {
    setMoved(true);
  }
  return (
    <span key={value} className={moved ? classes.changed : undefined}>
      {children}
    </span>
  );
}
