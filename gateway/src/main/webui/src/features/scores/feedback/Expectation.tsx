import type { CandidateFeedback } from "@/shared/api/model";
import { compared } from "./expectation";
import classes from "./Feedback.module.css";

const at = (level: number) => `${((level - 1) / 3) * 100}%`;

/** What was seen on a question beside what the candidate expected of it: a filled circle and an open diamond on the same scale. */
export function Expectation({ question }: { question: CandidateFeedback["perQuestion"][number] }) {
  const { level = null, prediction = null } = question;
  if (level === null && prediction === null) {
    return null;
  }
  const seen = level === null ? "not assessed" : `seen at ${level.toFixed(1)}`;
  const said = prediction === null ? null : `expected ${prediction}`;
  return (
    <div className={classes.expectation}>
      <svg className={classes.both} aria-hidden="true" width={140} height={20}>
        <line className={classes.axis} x1="0%" x2="100%" y1={10} y2={10} />
        {[1, 2, 3, 4].map((tick) => (
          <line key={tick} className={classes.axis} x1={at(tick)} x2={at(tick)} y1={6} y2={14} />
        ))}
        {level !== null && <circle className={classes.seenMark} cx={at(level)} cy={10} r={6} />}
        {prediction !== null && (
          <svg x={at(prediction)} y={10} overflow="visible">
            <rect className={classes.saidMark} x={-5} y={-5} width={10} height={10} transform="rotate(45)" />
          </svg>
        )}
      </svg>
      <span>
        ● {seen}
        {said && `, ◇ ${said}`}
        {compared(question) && `: ${compared(question)}`}
      </span>
    </div>
  );
}
