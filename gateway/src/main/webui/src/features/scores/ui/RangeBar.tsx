import classes from "./RangeBar.module.css";

interface Props {
  value: number;
  low: number | null;
  high: number | null;
  /** The ends of the scale; what is beyond is drawn at the end. */
  from: number;
  to: number;
  /** Where the number means "none": 0 for an effect, 1 for a ratio. */
  neutral: number;
  /** What is said of it to who cannot see it. */
  label: string;
  /** What the ends of the scale stand for, shown under it. */
  ends?: readonly [string, string];
}

const at = (share: number) => `${Math.max(0, Math.min(1, share)) * 100}%`;

/** A number with its interval on a scale of its own, with a line where it means nothing. */
export function RangeBar({ value, low, high, from, to, neutral, label, ends }: Props) {
  const share = (number: number) => (number - from) / (to - from);
  return (
    <span className={classes.range}>
      <svg className={classes.bar} role="img" aria-label={label} width="100%" height={16}>
        <line className={classes.axis} x1="0%" x2="100%" y1={8} y2={8} />
        <line className={classes.neutral} x1={at(share(neutral))} x2={at(share(neutral))} y1={0} y2={16} />
        {low !== null && high !== null && (
          <line className={classes.interval} x1={at(share(low))} x2={at(share(high))} y1={8} y2={8} />
        )}
        <circle className={classes.dot} cx={at(share(value))} cy={8} r={5} />
      </svg>
      {ends && (
        <span className={classes.ends} aria-hidden="true">
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </span>
      )}
    </span>
  );
}
