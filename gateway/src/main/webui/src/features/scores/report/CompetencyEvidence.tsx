import { Link } from "@tanstack/react-router";
import type { ReportView } from "@/shared/api/model";
import { useCompetencyName } from "../scoresApi";
import { ScoreFigure } from "../ui/ScoreFigure";
import classes from "./Report.module.css";

/** Each competency with the questions that its number is made of. */
export function CompetencyEvidence({ report: { score, questions } }: { report: ReportView }) {
  const nameOf = useCompetencyName();
  return (
    <section aria-label="By competency">
      <h2 className={classes.heading}>By competency</h2>
      <ul className={classes.interviewers}>
        {score.competencies.map(({ competency, score: summary }) => (
          <li key={competency} className={classes.competency}>
            <span>
              {nameOf(competency)}
              <span className={classes.from}>
                {questions.map(
                  (question, index) =>
                    question.competency === competency && (
                      <Link
                        key={question.question}
                        to="/sessions/$sessionId/report"
                        params={{ sessionId: score.session }}
                        hash={`question-${question.question}`}
                        aria-label={`Question ${index + 1}: ${question.title}`}
                      >
                        question {index + 1}
                      </Link>
                    ),
                )}
              </span>
            </span>
            <ScoreFigure score={summary} />
          </li>
        ))}
      </ul>
    </section>
  );
}
