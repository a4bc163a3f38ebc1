import type { GymResult } from "@/shared/api/model";
import { Section } from "@/shared/ui/Section";
import { counted } from "@/shared/ui/words";
import { RangeBar } from "../scores/ui/RangeBar";
import classes from "./Gym.module.css";

/** What the first attempts say: bias with its interval, how often the reference's level was met, consistency. */
export function GymResultPart({ result }: { result: GymResult }) {
  const { exercises, ratings, bias, exact, withinOne, consistency, severity, enough, needed } = result;
  return (
    <Section title="How you rate here">
      <p className={classes.severity}>{severity}</p>
      {!enough && (
        <progress className={classes.progress} value={exercises} max={needed} aria-label={`${exercises} of ${needed} exercises`} />
      )}
      {exercises > 0 && (
        <dl className={classes.facts}>
          {bias && (
            <>
              <dt>Bias</dt>
              <dd>
                <span className={classes.value}>{signed(bias.value)}</span>
                <RangeBar
                  {...bias}
                  from={-1.5}
                  to={1.5}
                  neutral={0}
                  label={`Bias ${signed(bias.value)} levels, 90 % interval ${signed(bias.low)} to ${signed(bias.high)}`}
                  ends={["severe", "lenient"]}
                />
              </dd>
            </>
          )}
          <dt>Same level</dt>
          <dd>
            {exact} of {counted(ratings, "rating")}; at most one level off in {withinOne}
          </dd>
          {consistency && (
            <>
              <dt>Consistency</dt>
              <dd>
                <span className={classes.value}>{consistency.kappa.toFixed(2)}</span>
                <RangeBar
                  value={consistency.kappa}
                  low={consistency.low}
                  high={consistency.high}
                  from={-0.5}
                  to={1}
                  neutral={0}
                  label={`Weighted kappa ${consistency.kappa.toFixed(2)}, 90 % interval ${consistency.low.toFixed(2)} to ${consistency.high.toFixed(2)}; 1 is complete agreement, 0 chance`}
                  ends={["", "as the reference"]}
                />
              </dd>
            </>
          )}
        </dl>
      )}
    </Section>
  );
}

/** "+0.4", "−0.3". */
function signed(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(1)}`;
}
