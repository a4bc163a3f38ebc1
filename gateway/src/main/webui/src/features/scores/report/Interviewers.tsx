import type { ReportView } from "@/shared/api/model";
import { recommendationName } from "../recommendations";
import { useMemberNames } from "../../members/membersApi";
import { ScoreFigure } from "../ui/ScoreFigure";
import classes from "./Report.module.css";

/** What each interviewer recommends and what their ratings alone come to. */
export function Interviewers({ report: { interviewers, score } }: { report: ReportView }) {
  const nameOf = useMemberNames();
  return (
    <section aria-label="Interviewers">
      <h2 className={classes.heading}>Interviewers</h2>
      <ul className={classes.interviewers}>
        {interviewers.map(({ interviewer, submitted, recommendation, composite }) => (
          <li key={interviewer} className={classes.interviewer}>
            <strong>{nameOf(interviewer)}</strong>
            <span className={classes.recommendation} data-value={recommendation}>
              {submitted
                ? recommendationName(recommendation)
                : score.viewer === "own"
                  ? "You have not submitted"
                  : "Not submitted"}
            </span>
            <ScoreFigure score={composite} />
          </li>
        ))}
      </ul>
    </section>
  );
}
