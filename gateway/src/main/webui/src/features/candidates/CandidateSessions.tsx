import type { BoardSession, CandidateScores, CandidateView } from "@/shared/api/model";
import { TextLink } from "@/shared/ui/LinkButton";
import { Section } from "@/shared/ui/Section";
import { Time } from "@/shared/ui/Time";
import { nameOf, sessionStatusNames } from "@/shared/ui/words";
import { recommended } from "../board/recommended";
import { ScoreFigure } from "../scores/ui/ScoreFigure";
import classes from "./Candidate.module.css";

/** Each session with its composite, which leads to the report that it is made from. */
export function CandidateSessions({ candidate, scores }: { candidate: CandidateView; scores: CandidateScores | null }) {
  const scored = new Map(scores?.sessions.map((one) => [one.session, one]));
  const known = candidate.sessions.map(({ id }) => id);
  const older = (scores?.sessions ?? []).filter(({ session }) => !known.includes(session));
  return (
    <Section title="Sessions">
      <ul className={classes.list}>
        {candidate.sessions.map(({ id, title, status, startsAt }) => (
          <Row key={id} id={id} title={title} at={startsAt} status={nameOf(sessionStatusNames, status)} score={scored.get(id)} />
        ))}
        {older.map((one) => (
          <Row key={one.session} id={one.session} title="An earlier session" at={one.at} status="" score={one} />
        ))}
      </ul>
    </Section>
  );
}

interface RowProps {
  id: string;
  title: string;
  at: string;
  status: string;
  score: BoardSession | undefined;
}

function Row({ id, title, at, status, score }: RowProps) {
  return (
    <li className={classes.line}>
      <span className={classes.name}>
        <TextLink to="/sessions/$sessionId/report" params={{ sessionId: id }} fw={560}>
          {title}
        </TextLink>
        <span className={classes.dim}>
          {status !== "" && `${status}, `}
          <Time at={at} />
        </span>
        {score && <span className={classes.dim}>{recommended([score])}</span>}
      </span>
      {score && (
        <span>
          <ScoreFigure score={score.composite} provisional={score.provisional} />
          {score.override !== null && <span className={classes.dim}>overridden to {score.override}; both stand in the report</span>}
        </span>
      )}
    </li>
  );
}
