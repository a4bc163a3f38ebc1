import { useQueries } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { CandidateScores } from "@/shared/api/model";
import { CatchingUp } from "@/shared/ui/CatchingUp";
import { ErrorState } from "@/shared/ui/ErrorState";
import { TextLink } from "@/shared/ui/LinkButton";
import { PageHeader } from "@/shared/ui/PageHeader";
import { SkeletonLines } from "@/shared/ui/Pending";
import { candidateScoresQuery, useCandidateNames } from "../candidates/candidatesApi";
import { DecisionBadge } from "../candidates/DecisionBadge";
import { useCompetencyName } from "../scores/scoresApi";
import { FairFigure, hasFair } from "../scores/ui/FairFigure";
import { differenceWords } from "../scores/ui/fairWords";
import { ScoreFigure } from "../scores/ui/ScoreFigure";
import classes from "./Comparison.module.css";
import { competenciesOf } from "./order";
import { recommended } from "./recommended";

/** As many candidates are readable beside each other on a telephone. */
const FIT_NARROW = 2;

/** Two to four candidates beside each other, row by row on the same scale. */
export function Comparison({ candidates }: { candidates: readonly string[] }) {
  const { nameOf } = useCandidateNames(candidates);
  const { data, error, refetch } = useQueries({
    queries: candidates.map((candidate) => candidateScoresQuery(candidate)),
    combine: (results) => ({
      data: results.flatMap((one) => one.data ?? []),
      error: results.find((one) => one.error !== null)?.error ?? null,
      refetch: () => Promise.all(results.map((one) => one.refetch())),
    }),
  });
  return (
    <>
      <PageHeader
        title={candidates.map(nameOf).join(", ")}
        above={
          <TextLink to="/board" search={{}}>
            Board
          </TextLink>
        }
        below={<CatchingUp behind={data.some(({ upToDate }) => !upToDate)} look={refetch} />}
      />
      {error && data.length < candidates.length ? (
        <ErrorState error={error} what="The candidates could not be loaded" onRetry={() => void refetch()} />
      ) : data.length < candidates.length ? (
        <SkeletonLines lines={10} label="Loading the candidates" />
      ) : (
        <Table candidates={data} nameOf={nameOf} />
      )}
    </>
  );
}

function Table({ candidates, nameOf }: { candidates: readonly CandidateScores[]; nameOf: (id: string) => string }) {
  const competencyName = useCompetencyName();
  return (
    <>
      {candidates.length > FIT_NARROW && <p className={classes.hint}>There are {candidates.length} candidates: scroll the table sideways.</p>}
      {/* A region that scrolls must be reachable by the keyboard. */}
      <div className={classes.scroll} role="region" aria-label="Candidates side by side" tabIndex={0}>
        <table className={classes.table} data-columns={candidates.length}>
          <thead>
            <tr>
              <td />
              {candidates.map(({ candidate }) => (
                <th key={candidate} scope="col">
                  <TextLink to="/candidates/$candidateId" params={{ candidateId: candidate }}>
                    {nameOf(candidate)}
                  </TextLink>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Row name="Composite" candidates={candidates}>
              {({ composite, sessions }) =>
                composite && <ScoreFigure stacked score={composite} provisional={sessions.some(({ provisional }) => provisional)} />
              }
            </Row>
            <Row name="Fair average" candidates={candidates}>
              {({ fair }) => (
                <>
                  <FairFigure fair={fair} explained />
                  {hasFair(fair) && <p className={classes.why}>{differenceWords(fair)}</p>}
                </>
              )}
            </Row>
            <Row name="Recommended" candidates={candidates}>
              {({ sessions }) => recommended(sessions)}
            </Row>
            <Row name="Sessions" candidates={candidates}>
              {({ sessions }) => sessions.length}
            </Row>
            <tr className={classes.group}>
              <th scope="rowgroup" colSpan={candidates.length + 1}>
                Competencies
              </th>
            </tr>
            {competenciesOf(candidates).map((competency) => (
              <Row key={competency} name={competencyName(competency)} candidates={candidates}>
                {({ competencies }) => {
                  const score = competencies.find((one) => one.competency === competency)?.score;
                  return score && score.value !== null ? <ScoreFigure stacked score={score} /> : <Dim>not observed</Dim>;
                }}
              </Row>
            ))}
            <tr className={classes.decision}>
              <th scope="row">Decision</th>
              {candidates.map(({ candidate, decision }) => (
                <td key={candidate}>{decision ? <DecisionBadge decision={decision.decision} /> : <Dim>undecided</Dim>}</td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </>
  );
}

interface RowProps {
  name: string;
  candidates: readonly CandidateScores[];
  children: (candidate: CandidateScores) => ReactNode;
}

function Row({ name, candidates, children }: RowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {candidates.map((one) => (
        <td key={one.candidate}>{one.withheld ? <Dim>withheld until your scorecard is submitted</Dim> : children(one)}</td>
      ))}
    </tr>
  );
}

function Dim({ children }: { children: ReactNode }) {
  return <span className={classes.dim}>{children}</span>;
}
