import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { Scorecard, SessionView } from "@/shared/api/model";
import { useMember } from "@/shared/auth/identity";
import { EmptyState } from "@/shared/ui/EmptyState";
import { ErrorState } from "@/shared/ui/ErrorState";
import { PageHeader } from "@/shared/ui/PageHeader";
import { SkeletonLines } from "@/shared/ui/Pending";
import { DraftScorecard } from "./scorecard/DraftScorecard";
import { SubmittedScorecards } from "./scorecard/SubmittedScorecards";
import { myScorecardQuery, sessionQuery } from "./scoresApi";
import { SessionTabs } from "./ui/SessionTabs";

/** What this interviewer saw and recommends; after submitting, beside what the others did. */
export function ScorecardPage() {
  const { sessionId } = useParams({ from: "/member/sessions/$sessionId/scorecard" });
  const session = useQuery(sessionQuery(sessionId));
  return (
    <>
      <PageHeader
        title={session.data ? `Scorecard · ${session.data.title}` : "Scorecard"}
        below={session.data && <span>{session.data.candidate.name}</span>}
      />
      <SessionTabs session={sessionId} />
      {session.data ? (
        <OfPanelMember session={session.data} />
      ) : session.error ? (
        <ErrorState error={session.error} what="The session could not be loaded" onRetry={() => void session.refetch()} />
      ) : (
        <SkeletonLines />
      )}
    </>
  );
}

function OfPanelMember({ session }: { session: SessionView }) {
  const me = useMember()?.member.id ?? "";
  const onPanel = session.panel.some((one) => one.member === me);
  const mine = useQuery({ ...myScorecardQuery(session.id), enabled: onPanel });
  if (!onPanel) {
    return (
      <EmptyState icon="lock" title="Only the panel of this session writes scorecards">
        You are not one of its interviewers. The report shows what they submitted.
      </EmptyState>
    );
  }
  if (session.status === "cancelled") {
    return (
      <EmptyState icon="calendar" title="This session was cancelled">
        There is nothing to rate.
      </EmptyState>
    );
  }
  if (mine.error) {
    return <ErrorState error={mine.error} what="Your scorecard could not be loaded" onRetry={() => void mine.refetch()} />;
  }
  return mine.data ? <OneOf session={session} mine={mine.data} me={me} /> : <SkeletonLines lines={8} />;
}

function OneOf({ session, mine, me }: { session: SessionView; mine: Scorecard; me: string }) {
  return mine.status === "submitted" ? (
    <SubmittedScorecards session={session} mine={mine} me={me} />
  ) : (
    <DraftScorecard session={session} mine={mine} me={me} />
  );
}
