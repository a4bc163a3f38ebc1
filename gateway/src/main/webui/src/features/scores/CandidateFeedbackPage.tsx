import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { CandidateFeedback } from "@/shared/api/model";
import { useIdentity } from "@/shared/auth/identity";
import { BarePage } from "@/shared/ui/BarePage";
import { EmptyState } from "@/shared/ui/EmptyState";
import { ErrorState } from "@/shared/ui/ErrorState";
import { LinkButton } from "@/shared/ui/LinkButton";
import { PageHeader } from "@/shared/ui/PageHeader";
import { SkeletonLines } from "@/shared/ui/Pending";
import classes from "./feedback/Feedback.module.css";
import { FeedbackContent } from "./feedback/FeedbackContent";
import { PredictionPart } from "./feedback/PredictionForm";
import { feedbackQuery } from "./scoresApi";

/** What the candidate gets: per criterion where they stand and what the next level looks like, and the panel's words. */
export function CandidateFeedbackPage() {
  const { sessionId } = useParams({ from: "/present/sessions/$sessionId/feedback" });
  const identity = useIdentity();
  const feedback = useQuery(feedbackQuery(sessionId));
  return (
    <BarePage wide>
      <PageHeader
        title={feedback.data ? `Feedback · ${feedback.data.title}` : "Feedback"}
        above={
          identity.kind === "member" && (
            <LinkButton to="/sessions/$sessionId" params={{ sessionId }} variant="subtle" size="compact-sm" ml={-8}>
              To the session
            </LinkButton>
          )
        }
      />
      {feedback.error && !feedback.data ? (
        <ErrorState error={feedback.error} what="The feedback could not be loaded" onRetry={() => void feedback.refetch()} />
      ) : feedback.data ? (
        <Feedback session={sessionId} feedback={feedback.data} asMember={identity.kind === "member"} />
      ) : (
        <SkeletonLines lines={8} label="Loading the feedback" />
      )}
    </BarePage>
  );
}

interface Props {
  session: string;
  feedback: CandidateFeedback;
  asMember: boolean;
}

function Feedback({ session, feedback, asMember }: Props) {
  if (!feedback.released && (feedback.perQuestion.length === 0 || !asMember)) {
    return (
      <>
        <EmptyState icon="clock" title="There is no feedback yet">
          {asMember
            ? "The panel can release it once everybody has submitted a scorecard."
            : "The interviewers release it when all of them have finished their assessment. Look again here later; this link stays good while you are signed in on this device."}
        </EmptyState>
        {!asMember && <PredictionPart session={session} />}
      </>
    );
  }
  return (
    <>
      {asMember && (
        <p className={classes.quiet}>
          {feedback.released ? "The candidate can read this." : "The candidate cannot read this until the panel releases it."}
        </p>
      )}
      <FeedbackContent feedback={feedback} />
    </>
  );
}
