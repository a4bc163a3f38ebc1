import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { ScoreView, Summary } from "@/shared/api/model";
import { ScoreFigure } from "../ui/ScoreFigure";
import { useMemberNames } from "../../members/membersApi";
import { useCompetencyName } from "../scoresApi";
import classes from "./Scores.module.css";

interface Props {
  score: ScoreView;
}

export function CompetencyScores({ score }: Props) {
  const nameOf = useCompetencyName();
  return (
    <ScoreList heading="By competency">
      {score.competencies.map(({ competency, score: summary }) => (
        <Row key={competency} name={nameOf(competency)} score={summary} />
      ))}
    </ScoreList>
  );
}

/** Each question in the order it was asked, with its criteria; the names lead to the ratings behind the numbers. */
export function QuestionScores({ score }: Props) {
  return (
    <ScoreList heading="By question">
      {score.questions.map(({ question, title, score: summary, criteria }) => (
        <li key={question} className={classes.question}>
          <Line
            name={
              <Link to="/sessions/$sessionId/report" params={{ sessionId: score.session }} hash={`question-${question}`}>
                {title}
              </Link>
            }
            score={summary}
          />
          <ul className={classes.criteria}>
            {criteria.map((criterion) => (
              <Row key={criterion.criterion} name={criterion.name} score={criterion.score} />
            ))}
          </ul>
        </li>
      ))}
    </ScoreList>
  );
}

export function InterviewerScores({ score }: Props) {
  const nameOf = useMemberNames();
  const rated = new Map(score.byInterviewer.map(({ interviewer, composite }) => [interviewer, composite]));
  const everybody = [...new Set([...score.panel, ...rated.keys()])];
  return (
    <ScoreList heading="By interviewer">
      {everybody.map((member) => (
        <Row
          key={member}
          name={
            <>
              {nameOf(member)}
              {score.viewer === "full" && (
                <span className={classes.submitted}>{score.submitted.includes(member) ? "submitted" : "not submitted"}</span>
              )}
            </>
          }
          score={rated.get(member) ?? NOTHING}
        />
      ))}
    </ScoreList>
  );
}

const NOTHING: Summary = { value: null, standardError: null, low: null, high: null, ratings: 0, notObserved: 0 };

function ScoreList({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section className={classes.section} aria-label={heading}>
      <h2 className={classes.heading}>{heading}</h2>
      <ul className={classes.list}>{children}</ul>
    </section>
  );
}

function Row({ name, score }: { name: ReactNode; score: Summary }) {
  return (
    <li>
      <Line name={name} score={score} />
    </li>
  );
}

function Line({ name, score }: { name: ReactNode; score: Summary }) {
  return (
    <div className={classes.line}>
      <span className={classes.name}>{name}</span>
      <ScoreFigure score={score} />
    </div>
  );
}
