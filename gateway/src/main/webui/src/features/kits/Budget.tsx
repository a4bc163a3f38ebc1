import { duration } from "@/shared/time/display";
import classes from "./Kit.module.css";
import { type Timed, totals } from "./kitDraft";

/** How much of the time is planned, as a bar and in words. */
export function Budget({ kit }: { kit: Timed }) {
  const { planned, left } = totals(kit);
  const filled = kit.minutes > 0 ? Math.min(100, (100 * planned) / kit.minutes) : 0;
  return (
    <div className={classes.budget} data-over={left < 0 || undefined}>
      <div className={classes.bar} aria-hidden="true">
        <div style={{ width: `${filled}%` }} />
      </div>
      <p className="tabular" role="status">
        <strong>{duration(planned)}</strong> of {duration(kit.minutes)} planned
        {left > 0 && `, ${duration(left)} free`}
        {left < 0 && `, ${duration(-left)} too much`}
      </p>
    </div>
  );
}
