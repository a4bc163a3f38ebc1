import type { FairView } from "@/shared/api/model";
import { counted } from "@/shared/ui/words";
import { asSummary, differenceWords } from "./fairWords";
import classes from "./FairFigure.module.css";
import { Hint } from "@/shared/ui/Hint";
import { IntervalBar, LevelScale } from "./ScoreFigure";

/** The fair average with its interval, the raw mean beside it, and the difference explained on hover and by keyboard; the big one leaves that to the text under it. */
export function FairFigure({ fair, big = false }: { fair: FairView | null; big?: boolean }) {
  if (fair === null || (fair.state === "none" && fair.rawMean === null)) {
    return <span className={classes.nothing}>Nothing observed yet</span>;
  }
  const raw = fair.rawMean === null ? null : <span>raw {fair.rawMean.toFixed(1)}</span>;
  return (
    <span className={classes.figure} data-big={big || undefined}>
      {fair.average === null ? (
        <span className={classes.refused}>not comparable</span>
      ) : (
        <>
          <span className={classes.value}>{fair.average.toFixed(1)}</span>
          <span>
            <IntervalBar score={asSummary(fair)} />
            {big && <LevelScale />}
          </span>
        </>
      )}
      <span className={classes.words}>
        {raw}
        {raw && ", "}
        {counted(fair.ratings, "rating")}
        {big && fair.low !== null && fair.high !== null && ` · 90 % interval ${fair.low.toFixed(1)} to ${fair.high.toFixed(1)}`}
        {!big && (
          <>
            {" "}
            <Hint about="raw and fair" words={differenceWords(fair)} />
          </>
        )}
      </span>
    </span>
  );
}
