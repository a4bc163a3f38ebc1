import type { FairView } from "@/shared/api/model";
import { counted } from "@/shared/ui/words";
import { asSummary, differenceWords } from "./fairWords";
import classes from "./FairFigure.module.css";
import { Hint } from "@/shared/ui/Hint";
import { IntervalBar } from "./ScoreFigure";

/** The fair average with its interval, the raw mean beside it, and the difference explained on hover and by keyboard. */
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
          <IntervalBar score={asSummary(fair)} />
        </>
      )}
      <span className={classes.words}>
        {raw}
        {raw && ", "}
        {counted(fair.ratings, "rating")} <Hint about="raw and fair" words={differenceWords(fair)} />
      </span>
    </span>
  );
}
