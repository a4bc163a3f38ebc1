import type { RaterEffects } from "@/shared/api/model";
import { two } from "../scores/ui/AgreementFigure";
import { RangeBar } from "../scores/ui/RangeBar";
import { effectKinds, effectWords, scaleOf } from "./effects";
import classes from "./Raters.module.css";
import { counted } from "@/shared/ui/words";

/** Everything that is known of how somebody rates, each effect with its interval or the reason why there is none. */
export function Effects({ effects }: { effects: RaterEffects["effects"] }) {
  return (
    <ul className={classes.effects}>
      {effectKinds.map((kind) => {
        const effect = effects[kind.name];
        const { value, low, high, ratings, candidates } = effect;
        const interval = low === null || high === null ? "" : `, 90 % interval ${two(low)} to ${two(high)}`;
        return (
          <li key={kind.name} className={classes.effect}>
            <div className={classes.what}>
              <h2>{kind.title}</h2>
              <p className={classes.dim}>{kind.meaning}</p>
            </div>
            <div className={classes.measure}>
              {value !== null && (
                <div className={classes.figure}>
                  <span className={classes.value}>{two(value)}</span>
                  <RangeBar
                    {...{ value, low, high, neutral: kind.neutral, ends: kind.ends }}
                    {...scaleOf(kind, effect)}
                    label={`${kind.title} ${two(value)}${interval}`}
                  />
                </div>
              )}
              <p className={classes.words}>{effectWords(kind, effect)}</p>
              {value !== null && (
                <p className={classes.dim}>
                  {counted(ratings ?? 0, "rating")} of {counted(candidates ?? 0, "candidate")}
                  {interval}
                </p>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
