import type { AgreementView } from "@/shared/api/model";
import { counted } from "@/shared/ui/words";
import classes from "./AgreementFigure.module.css";
import { RangeBar } from "./RangeBar";

/** A coefficient of agreement: 1 is complete, 0 what chance would give. With its interval, or the reason why there is none. */
export function AgreementFigure({ agreement }: { agreement: AgreementView }) {
  const { value, low, high, units, leftOut, reason } = agreement;
  const used = counted(units, "unit") + (leftOut > 0 ? `, ${leftOut} left out` : "");
  if (value === null) {
    return (
      <span className={classes.none}>
        {reason ?? "Not known yet."} <span className={classes.words}>{used}</span>
      </span>
    );
  }
  const interval = low === null || high === null ? null : `${two(low)} to ${two(high)}`;
  return (
    <span className={classes.figure}>
      <span className={classes.value}>{two(value)}</span>
      <RangeBar
        value={value}
        low={low}
        high={high}
        from={-0.5}
        to={1}
        neutral={0}
        label={`${two(value)} on a scale where 0 is chance and 1 is complete agreement${interval === null ? "" : `, 90 % interval ${interval}`}`}
      />
      <span className={classes.words}>
        {used}
        {interval === null ? `. ${reason ?? "No interval."}` : ` · ${interval}`}
      </span>
    </span>
  );
}

/** "0.74", "−0.02". */
export function two(value: number): string {
  return value.toFixed(2).replace("-", "−");
}
