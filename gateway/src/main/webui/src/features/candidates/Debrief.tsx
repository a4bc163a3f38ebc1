import { useState } from "react";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { CandidateView, DebriefEntry, StandingRating } from "@/shared/api/model";
import { dateAndTime } from "@/shared/time/display";
import { Section } from "@/shared/ui/Section";
import { counted } from "@/shared/ui/words";
import { useMemberNames } from "../members/membersApi";
import { useCompetencyName } from "../scores/scoresApi";
import classes from "./Debrief.module.css";

interface Props {
  entries: readonly DebriefEntry[];
  sessions: CandidateView["sessions"];
}

const AT_FIRST = 8;
const LEVELS = [1, 2, 3, 4];

/** Who saw what differently, the largest disagreement first; each rating leads to its moment in the replay. */
export function Debrief({ entries, sessions }: Props) {
  const [all, setAll] = useState(false);
  const apart = entries.filter(({ spread }) => spread > 0);
  const shown = all ? entries : apart.slice(0, AT_FIRST);
  const titles = new Map(sessions.map(({ id, title }) => [id, title]));
  return (
    <Section title="Debrief: who saw what differently">
      {entries.length === 0 ? (
        <p className={classes.quiet}>Nothing was rated yet.</p>
      ) : (
        <>
          <p className={classes.quiet}>
            {apart.length === 0
              ? "Wherever two interviewers rated the same criterion, they gave the same level."
              : "Talk about these first, from the evidence: a name opens the replay where the rating was given."}
          </p>
          {shown.map((entry) => (
            <Entry key={`${entry.session} ${entry.question} ${entry.criterion}`} entry={entry} session={titles.get(entry.session)} />
          ))}
          {shown.length < entries.length && (
            <Button variant="default" mt="md" onClick={() => setAll(true)}>
              Show {entries.length - shown.length} more{apart.length <= shown.length && ", without a difference"}
            </Button>
          )}
        </>
      )}
    </Section>
  );
}

function Entry({ entry, session }: { entry: DebriefEntry; session: string | undefined }) {
  const competencyName = useCompetencyName();
  const unseen = entry.ratings.filter(({ level }) => level === null);
  return (
    <article className={classes.entry}>
      <header className={classes.top}>
        <h3 className={classes.title}>
          <Link to="/sessions/$sessionId/report" params={{ sessionId: entry.session }} hash={`question-${entry.question}`}>
            {entry.name}
          </Link>
          <span className={classes.of}>{entry.title}</span>
        </h3>
        <span className={classes.spread}>{entry.spread === 0 ? "no difference" : `${counted(entry.spread, "level")} apart`}</span>
      </header>
      <p className={classes.dim}>
        {competencyName(entry.competency)}
        {session !== undefined && ` · ${session}`}
      </p>
      <ol className={classes.levels}>
        {LEVELS.map((level) => {
          const given = entry.ratings.filter((rating) => rating.level === level);
          return (
            <li key={level} className={classes.level} data-given={given.length > 0 || undefined}>
              <span className={classes.number}>
                <span className="visually-hidden">Level </span>
                {level}
              </span>
              {given.map((rating) => (
                <Rating key={rating.interviewer} rating={rating} session={entry.session} />
              ))}
            </li>
          );
        })}
      </ol>
      {unseen.length > 0 && (
        <p className={classes.unseen}>
          Not observed:{" "}
          {unseen.map((rating) => (
            <Rating key={rating.interviewer} rating={rating} session={entry.session} />
          ))}
        </p>
      )}
    </article>
  );
}

function Rating({ rating: { interviewer, position, at, amended }, session }: { rating: StandingRating; session: string }) {
  const nameOf = useMemberNames();
  return (
    <span className={classes.rating}>
      {position === null ? (
        nameOf(interviewer)
      ) : (
        <Link to="/sessions/$sessionId/replay" params={{ sessionId: session }} search={{ at: position }} title={dateAndTime(at)}>
          {nameOf(interviewer)}
        </Link>
      )}
      {(amended || position === null) && <span className={classes.dim}> amended</span>}
    </span>
  );
}
