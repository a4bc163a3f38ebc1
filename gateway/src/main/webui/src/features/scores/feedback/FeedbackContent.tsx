import type { CandidateFeedback } from "@/shared/api/model";
import { Markdown } from "@/shared/ui/Markdown";
import { Expectation } from "./Expectation";
import { expectationWords } from "./expectation";
import classes from "./Feedback.module.css";
import { Practise } from "./Practise";

/** The words of the interviewers, and per criterion where the candidate stands and what the next level looks like. */
export function FeedbackContent({ feedback }: { feedback: Pick<CandidateFeedback, "perQuestion" | "messages"> & Partial<Pick<CandidateFeedback, "practise">> }) {
  const overall = expectationWords(feedback.perQuestion);
  return (
    <>
      {feedback.messages.length > 0 && (
        <section className={classes.messages} aria-label="From the interviewers">
          <h2>From the interviewers</h2>
          {feedback.messages.map((message) => (
            <blockquote key={message} className={classes.message}>
              {message}
            </blockquote>
          ))}
        </section>
      )}
      {overall !== null && <p className={classes.quiet}>{overall}</p>}
      {feedback.perQuestion.map((question, index) => (
        <section key={question.question} className={classes.question} aria-label={`Question ${index + 1}`}>
          <h2>Question {index + 1}</h2>
          <Expectation question={question} />
          <details className={classes.prompt}>
            <summary>What was asked</summary>
            <Markdown text={question.prompt} />
          </details>
          {question.criteria.map((criterion) => (
            <Standing key={criterion.name} criterion={criterion} />
          ))}
        </section>
      ))}
      <Practise practise={feedback.practise ?? []} />
    </>
  );
}

const LEVELS = [1, 2, 3, 4];

function Standing({
  criterion: { name, differed, level = null, anchor, nextAnchor },
}: {
  criterion: CandidateFeedback["perQuestion"][number]["criteria"][number];
}) {
  return (
    <div className={classes.criterion}>
      <div className={classes.top}>
        <h3>{name}</h3>
        <span className={classes.steps} role="img" aria-label={level === null ? "no level" : `level ${level} of 4`}>
          {LEVELS.map((step) => (
            <span key={step} className={classes.step} data-reached={(level !== null && step <= level) || undefined} />
          ))}
        </span>
      </div>
      {level === null ? (
        <p className={classes.quiet}>
          {differed ? "Your interviewers saw this differently, so no level is given." : "This was not assessed."}
        </p>
      ) : (
        <dl className={classes.anchors}>
          {anchor && (
            <>
              <dt>What was seen</dt>
              <dd>{anchor}</dd>
            </>
          )}
          {nextAnchor && (
            <>
              <dt>The next step looks like</dt>
              <dd>{nextAnchor}</dd>
            </>
          )}
        </dl>
      )}
    </div>
  );
}
