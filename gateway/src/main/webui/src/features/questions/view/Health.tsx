import type { QuestionHealth } from "@/shared/api/model";
import { calendarDay, dayIn } from "@/shared/time/display";
import { Section } from "@/shared/ui/Section";
import { counted } from "@/shared/ui/words";
import { discriminationWords, driftWords } from "./healthWords";
import classes from "./QuestionPage.module.css";

/** What interviews have shown of a question: how often it was asked, how hard it was, whether it tells candidates apart, whether that changes. */
export function Health({ health }: { health: QuestionHealth }) {
  const { interviews, ratings, meanLevel, difficulty, discrimination, drift, at } = health;
  return (
    <Section title="In interviews" level={3}>
      <dl className={classes.facts}>
        <dt>Asked</dt>
        <dd className="tabular">{counted(interviews, "time")}</dd>
        <dt>Mean level</dt>
        <dd className="tabular">
          {meanLevel.toFixed(1)} of {counted(ratings, "rating")}
        </dd>
        <dt>Observed difficulty</dt>
        <dd className="tabular">{Math.round(difficulty * 100)} of 100</dd>
      </dl>
      <p className={classes.dim}>{discriminationWords(discrimination, interviews)}</p>
      <p className={drift?.notable ? classes.notice : classes.dim}>{driftWords(drift)}</p>
      <p className={classes.dim}>As of {calendarDay(dayIn(at))}.</p>
    </Section>
  );
}
