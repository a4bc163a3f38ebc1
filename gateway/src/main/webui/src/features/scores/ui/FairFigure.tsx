import type { FairView } from "@/shared/api/model";
import { counted } from "@/shared/ui/words";
import { asSummary, differenceWords } from "./fairWords";
import classes from "./FairFigure.module.css";
import { Hint } from "@/shared/ui/Hint";
import { IntervalBar, LevelScale } from "./ScoreFigure";

interface Props {
  fair: FairView | null;
  big?: boolean;
  /** The text beside it says where the difference comes from. */
  explained?: boolean;
}

/** Whether there is anything to show but that there is nothing. */
export function hasFair(fair: FairView | null): fair is FairView {
  return fair !== null && !(fair.state === "none" && fair.rawMean === null);
}

/** The fair average with its interval, the raw mean beside it, and the difference explained on hover and by keyboard where no text does. */
export function FairFigure({ fair, big = false, explained = big }: Props) {
  if (!hasFair(fair)) {
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
        {!explained && (
          <>
            {" "}
            <Hint about="raw and fair" words={differenceWords(fair)} />
          </>
        )}
      </span>
    </span>
  );
}
