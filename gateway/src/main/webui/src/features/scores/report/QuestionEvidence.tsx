import { Link } from "@tanstack/react-router";
import type { Note, RoomItem } from "@/shared/socket/protocol";
import { clockSpan, minutesSpan } from "../../room/ui/spans";
import type { ReportCriterion, ReportQuestion, StandingRating } from "@/shared/api/model";
import { useMemberNames } from "../../members/membersApi";
import { useCompetencyName } from "../scoresApi";
import { ScoreFigure } from "../ui/ScoreFigure";
import classes from "./Report.module.css";

interface Props {
  session: string;
  number: number;
  question: ReportQuestion;
  /** The question's text, if the room could be read. */
  item: RoomItem | null;
  notes: readonly Note[];
  startedAt: string | null;
}

/** One question: its score, each criterion with each rating behind it, and the notes taken while it was open. */
export function QuestionEvidence({ session, number, question, item, notes, startedAt }: Props) {
  const competencyName = useCompetencyName();
  const { title, competency, weight, inKit, askedAt, position, seconds, score, criteria } = question;
  return (
    <article id={`question-${question.question}`} className={classes.question}>
      <header className={classes.questionTop}>
        <h3 className={classes.title}>
          {number}. {title}
        </h3>
        <ScoreFigure score={score} />
      </header>
      <p className={classes.quiet}>
        {competencyName(competency)}, weight {weight}
        {inKit ? "" : ", beyond the kit"}
        {seconds === null ? "" : `, ${minutesSpan(seconds * 1000)} of ${item?.minutes ?? "?"}′`} ·{" "}
        <Link to="/sessions/$sessionId/replay" params={{ sessionId: session }} search={{ at: position }}>
          asked at {moment(askedAt, startedAt)}
        </Link>
      </p>
      {criteria.map((criterion) => (
        <Criterion
          key={criterion.criterion}
          session={session}
          criterion={criterion}
          anchors={item?.content.criteria.find((one) => one.id === criterion.criterion)?.anchors ?? {}}
          startedAt={startedAt}
        />
      ))}
      {notes.length > 0 && <Notes session={session} notes={notes} startedAt={startedAt} />}
    </article>
  );
}

interface CriterionProps {
  session: string;
  criterion: ReportCriterion;
  anchors: Partial<Record<string, string>>;
  startedAt: string | null;
}

function Criterion({ session, criterion: { name, weight, score, ratings }, anchors, startedAt }: CriterionProps) {
  return (
    <div className={classes.criterion}>
      <div className={classes.criterionTop}>
        <span>
          {name} <span className={classes.dim}>×{weight}</span>
        </span>
        <ScoreFigure score={score} />
      </div>
      {ratings.length === 0 ? (
        <p className={classes.quiet}>Nobody rated this.</p>
      ) : (
        <ul className={classes.ratings}>
          {ratings.map((rating) => (
            <Rating key={rating.interviewer} session={session} rating={rating} anchors={anchors} startedAt={startedAt} />
          ))}
        </ul>
      )}
    </div>
  );
}

interface RatingProps {
  session: string;
  rating: StandingRating;
  anchors: Partial<Record<string, string>>;
  startedAt: string | null;
}

function Rating({ session, rating: { interviewer, level, position, at, amended }, anchors, startedAt }: RatingProps) {
  const nameOf = useMemberNames();
  return (
    <li className={classes.rating}>
      <span className={classes.level}>{level ?? "–"}</span>
      <span>
        {nameOf(interviewer)}
        {", "}
        {position === null ? (
          "given by amendment"
        ) : (
          <Link to="/sessions/$sessionId/replay" params={{ sessionId: session }} search={{ at: position }}>
            {moment(at, startedAt)}
          </Link>
        )}
        {amended && position !== null && ", amended later"}
        <span className={classes.anchor}>{level === null ? "not observed" : anchors[level]}</span>
      </span>
    </li>
  );
}

function Notes({ session, notes, startedAt }: { session: string; notes: readonly Note[]; startedAt: string | null }) {
  const nameOf = useMemberNames();
  return (
    <div className={classes.notes}>
      <h4 className={classes.notesHeading}>Notes</h4>
      <ul className={classes.noteList}>
        {notes.map(({ id, author, text, time, position }) => (
          <li key={`${author} ${id}`}>
            <Link to="/sessions/$sessionId/replay" params={{ sessionId: session }} search={{ at: position }}>
              {moment(time, startedAt)}
            </Link>{" "}
            <span className={classes.dim}>{nameOf(author)}</span> <span className={classes.words}>{text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Minutes and seconds into the interview. */
function moment(time: string, startedAt: string | null): string {
  return startedAt === null ? "this moment" : clockSpan(Date.parse(time) - Date.parse(startedAt));
}
