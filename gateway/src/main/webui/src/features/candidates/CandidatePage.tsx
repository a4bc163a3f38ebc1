import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Fragment, useState } from "react";
import type { CandidateScores, CandidateView } from "@/shared/api/model";
import { hasRole, may, useIdentity } from "@/shared/auth/identity";
import { CatchingUp } from "@/shared/ui/CatchingUp";
import { EmptyState } from "@/shared/ui/EmptyState";
import { ErrorState } from "@/shared/ui/ErrorState";
import { LinkButton, TextLink } from "@/shared/ui/LinkButton";
import { PageHeader } from "@/shared/ui/PageHeader";
import { SkeletonLines } from "@/shared/ui/Pending";
import { RoleGate } from "@/shared/ui/RoleGate";
import { Section } from "@/shared/ui/Section";
import { Documents } from "../board/Documents";
import { membersQuery } from "../members/membersApi";
import { useCompetencyName } from "../scores/scoresApi";
import { ScoreFigure } from "../scores/ui/ScoreFigure";
import classes from "./Candidate.module.css";
import { CandidateSessions } from "./CandidateSessions";
import { candidateQuery, candidateScoresQuery, decisionsQuery } from "./candidatesApi";
import { Debrief } from "./Debrief";
import { DecisionBadge } from "./DecisionBadge";
import { DecisionPart } from "./DecisionPart";
import { OneMorePart } from "./OneMorePart";
import { Standing } from "./Standing";

const route = getRouteApi("/member/candidates/$candidateId");

/** Everything known about one candidate over all sessions: how sure it is, who saw it differently, and what was decided. */
export function CandidatePage() {
  const { candidateId } = route.useParams();
  return (
    <RoleGate roles={may.decide}>
      <Candidate key={candidateId} candidateId={candidateId} />
    </RoleGate>
  );
}

function Candidate({ candidateId }: { candidateId: string }) {
  const { cut } = route.useSearch();
  const known = useQuery(candidateQuery(candidateId));
  const scores = useQuery({ ...candidateScoresQuery(candidateId, cut), placeholderData: keepPreviousData });
  // Asked for at once: what comes later would push the rest of its column down.
  const decisions = useQuery(decisionsQuery(candidateId));
  // What was typed stays while another cut is asked for, and if that fails.
  const [last, setLast] = useState(scores.data);
  if (scores.data && scores.data !== last) {
    setLast(scores.data);
  }
  const shown = scores.data ?? last;
  const schedules = hasRole(useIdentity(), may.schedule);
  const error = known.error ?? scores.error;
  if (error && !(known.data && shown)) {
    const retry = () => void Promise.all([known.refetch(), scores.refetch()]);
    return <ErrorState error={error} what="The candidate could not be loaded" onRetry={retry} />;
  }
  if (!known.data || !shown || decisions.isPending) {
    return <SkeletonLines lines={12} label="Loading the candidate" />;
  }
  const { name, email } = known.data;
  return (
    <>
      <PageHeader
        title={name}
        above={<TextLink to="/board">Board</TextLink>}
        below={
          <>
            {known.data.decision && <DecisionBadge decision={known.data.decision.decision} />}
            {email && <span>{email}</span>}
            <CatchingUp behind={!shown.upToDate} look={scores.refetch} />
          </>
        }
        actions={
          <>
            {schedules && (
              <LinkButton to="/sessions/new" search={{ candidate: candidateId }} variant="default">
                Schedule another session
              </LinkButton>
            )}
            {!shown.withheld && <CandidateDocuments candidate={known.data} scores={shown} cut={cut} />}
          </>
        }
      />
      {shown.withheld ? <Withheld candidate={known.data} /> : <Numbers candidate={known.data} scores={shown} />}
    </>
  );
}

function Withheld({ candidate }: { candidate: CandidateView }) {
  return (
    <>
      <EmptyState icon="lock" title="Withheld until you have submitted your scorecard">
        You are on a panel of this candidate. Everybody rates independently first: what the others saw, and every number that follows from
        it, appears here when you have submitted.
      </EmptyState>
      <CandidateSessions candidate={candidate} scores={null} />
    </>
  );
}

function CandidateDocuments({ candidate, scores, cut }: { candidate: CandidateView; scores: CandidateScores; cut: number | undefined }) {
  const queries = useQueryClient();
  const interviewers = scores.debrief.flatMap(({ ratings }) => ratings.map(({ interviewer }) => interviewer));
  const named = new Set(scores.decision ? [...interviewers, scores.decision.member] : interviewers);
  const names = async () => {
    const members = await queries.query({ ...membersQuery, staleTime: "static" });
    return new Map([[candidate.id, candidate.name], ...members.filter(({ id }) => named.has(id)).map(({ id, name }) => [id, name] as const)]);
  };
  const address = `/api/scores/candidates/${candidate.id}/document${cut === undefined ? "" : `?cut=${cut}`}`;
  return <Documents address={address} names={names} fileName={candidate.name} />;
}

/** Links to all that the numbers of a candidate are made of. */
function reports({ sessions }: CandidateView, { sessions: scored }: CandidateScores) {
  return scored.map(({ session }, index) => (
    <Fragment key={session}>
      {index > 0 && ", "}
      <TextLink to="/sessions/$sessionId/report" params={{ sessionId: session }} fz="inherit">
        {sessions.find(({ id }) => id === session)?.title ?? "an earlier session"}
      </TextLink>
    </Fragment>
  ));
}

function Numbers({ candidate, scores }: { candidate: CandidateView; scores: CandidateScores }) {
  const competencyName = useCompetencyName();
  const rated = scores.competencies.filter(({ score }) => score.value !== null || score.notObserved > 0);
  return (
    <div className={classes.columns}>
      <div className={classes.main}>
        <Standing scores={scores} />
        <Section title="By competency">
          {rated.length === 0 ? (
            <p className={classes.quiet}>Nothing was rated yet.</p>
          ) : (
            <ul className={classes.list}>
              {rated.map(({ competency, score }) => (
                <li key={competency} className={classes.line}>
                  <details className={classes.name}>
                    <summary>{competencyName(competency)}</summary>
                    <p className={classes.quiet}>From the ratings in {reports(candidate, scores)}.</p>
                  </details>
                  <ScoreFigure score={score} />
                </li>
              ))}
            </ul>
          )}
        </Section>
        <CandidateSessions candidate={candidate} scores={scores} />
        <Debrief entries={scores.debrief} sessions={candidate.sessions} />
      </div>
      <aside className={classes.aside} aria-label="Decide">
        <DecisionPart candidate={candidate.id} />
        <OneMorePart scores={scores} />
      </aside>
    </div>
  );
}
