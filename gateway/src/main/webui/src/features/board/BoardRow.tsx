import { useId } from "react";
import type { BoardCandidate, BoardSession } from "@/shared/api/model";
import { dateAndTime } from "@/shared/time/display";
import { TextLink } from "@/shared/ui/LinkButton";
import { counted } from "@/shared/ui/words";
import { DecisionBadge } from "../candidates/DecisionBadge";
import { FairFigure } from "../scores/ui/FairFigure";
import { ScoreFigure } from "../scores/ui/ScoreFigure";
import classes from "./Board.module.css";
import { ProfileStrip } from "./ProfileStrip";
import { recommended } from "./recommended";

interface Props {
  candidate: BoardCandidate;
  name: string;
  competencies: readonly string[];
  competencyName: (id: string) => string;
  chosen: boolean;
  /** Whether no further one can be chosen. */
  full: boolean;
  onChoose: () => void;
}

/** One candidate of the board. Its labels are read out, and shown where there is no room for columns. */
export function BoardRow({ candidate, name, competencies, competencyName, chosen, full, onChoose }: Props) {
  const label = useId();
  const { withheld, sessions, composite, fair, decision } = candidate;
  return (
    <li className={classes.row} aria-labelledby={label} data-withheld={withheld || undefined}>
      <span className={classes.check}>
        {!withheld && (
          <input
            type="checkbox"
            checked={chosen}
            disabled={full && !chosen}
            aria-label={`Compare ${name}`}
            onChange={onChoose}
          />
        )}
      </span>
      <div className={classes.who}>
        <TextLink id={label} to="/candidates/$candidateId" params={{ candidateId: candidate.candidate }} fw={600}>
          {name}
        </TextLink>
        {!withheld && <span className={classes.dim}>{sessionWords(sessions)}</span>}
        {!withheld && <span className={classes.dim}>{recommended(sessions)}</span>}
      </div>
      {withheld ? (
        <p className={classes.withheld}>
          You are on a panel of this candidate and have not submitted your scorecard there. Everybody rates independently first: the
          numbers appear when you have.
        </p>
      ) : (
        <>
          <div className={classes.cell}>
            <span className={classes.label}>Composite</span>
            {composite && <ScoreFigure stacked score={composite} provisional={sessions.some(({ provisional }) => provisional)} />}
            <Overrides sessions={sessions} />
          </div>
          <div className={classes.cell}>
            <span className={classes.label}>Fair average</span>
            <FairFigure fair={fair} />
          </div>
          <div className={classes.cell}>
            <ProfileStrip order={competencies} competencies={candidate.competencies} nameOf={competencyName} />
          </div>
        </>
      )}
      <div className={classes.cell} data-place="decision">
        {decision ? <DecisionBadge decision={decision.decision} /> : !withheld && <span className={classes.dim}>undecided</span>}
      </div>
    </li>
  );
}

function Overrides({ sessions }: { sessions: readonly BoardSession[] }) {
  const set = sessions.flatMap(({ override }) => (override === null ? [] : [String(override)]));
  return set.length === 0 ? null : (
    <span className={classes.dim}>
      {set.length === 1 ? "one session overridden to " : "sessions overridden to "}
      {set.join(", ")}
    </span>
  );
}

function sessionWords(sessions: readonly BoardSession[]): string {
  const last = sessions.reduce((latest, { at }) => (at > latest ? at : latest), "");
  return last === "" ? "no session" : `${counted(sessions.length, "session")}, last ${dateAndTime(last)}`;
}
