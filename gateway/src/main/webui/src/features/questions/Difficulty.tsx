import classes from "./Difficulty.module.css";

/** The author's estimate from 1 to 5. */
export function Difficulty({ value }: { value: number }) {
  return (
    <span title={`Difficulty ${value} of 5`}>
      <span className={classes.dots} aria-hidden="true">
        {[1, 2, 3, 4, 5].map((step) => (
          <span key={step} data-filled={step <= value || undefined} />
        ))}
      </span>
      <span className="visually-hidden">difficulty {value} of 5</span>
    </span>
  );
}
