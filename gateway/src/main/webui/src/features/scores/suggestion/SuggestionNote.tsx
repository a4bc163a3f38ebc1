import type { Coverage, Doubt, SuggestedQuestion } from "@/shared/api/model";
import { Icon, type IconName } from "@/shared/ui/Icon";
import { counted } from "@/shared/ui/words";
import { IntervalBar } from "../ui/ScoreFigure";
import classes from "./Suggestion.module.css";
import { useSuggestion } from "./suggestionsApi";

interface Props {
  session: string;
  question: string;
}

/** A second look at a written answer, for whoever has rated it. Nothing where nothing was written, or where suggestions are off. */
export function SuggestionNote({ session, question }: Props) {
  const suggested = useSuggestion(session, question);
  return suggested && (suggested.state === "ready" || suggested.state === "abstains") ? <Suggestion suggested={suggested} /> : null;
}

function Suggestion({ suggested }: { suggested: SuggestedQuestion }) {
  const { level = null, low = null, high = null, doubt, points } = suggested;
  const covered = points.filter((one) => one.covered === "covered").length;
  return (
    <details className={classes.note}>
      <summary>
        Suggested from what was written:{" "}
        {level === null ? "no score" : <strong className="tabular">{level.toFixed(1)}</strong>}
        {points.length > 0 && `, ${covered} of ${counted(points.length, "key point")} covered`}
      </summary>
      {level === null ? (
        <p className={classes.words}>{DOUBTS[doubt ?? "unsure"]}</p>
      ) : (
        <>
          <IntervalBar score={{ value: level, low, high, standardError: null, ratings: 0, notObserved: 0 }} />
          <p className={classes.words}>
            {low !== null && high !== null && `Interval ${low.toFixed(1)} to ${high.toFixed(1)}, laid evenly over the levels and not calibrated to your rubric. `}
            Computed on this server from the words alone; it does not check facts. It changes nothing by itself.
          </p>
        </>
      )}
      {points.length > 0 && (
        <ul className={classes.points}>
          {points.map(({ point, covered: how, words }) => (
            <li key={point} data-covered={how}>
              <Icon name={MARKS[how]} size={14} />
              <span>
                <span className="visually-hidden">{how}: </span>
                {point}
                {words.length > 0 && <span className={classes.matched}>by “{words.join(", ")}”</span>}
                {how !== "covered" && words.length === 0 && <span className={classes.matched}>{how}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

const DOUBTS: Record<Doubt, string> = {
  code: "Code is not looked at; only written answers are.",
  "nothing-to-compare-with": "The question has neither key points nor a reference answer to compare with.",
  "too-long": "The answer is longer than what can be compared.",
  "no-point-found": "Next to none of the key points was found, so that it may be about something else.",
  unsure: "The score could lie almost anywhere, so none is suggested.",
};

const MARKS: Record<Coverage, IconName> = { covered: "check", partly: "more", missing: "close" };
