import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useMember } from "@/shared/auth/identity";
import { EmptyState } from "@/shared/ui/EmptyState";
import { ErrorState } from "@/shared/ui/ErrorState";
import { LinkButton } from "@/shared/ui/LinkButton";
import { PageHeader } from "@/shared/ui/PageHeader";
import { SkeletonLines } from "@/shared/ui/Pending";
import { CompetencyProfile } from "./live/CompetencyProfile";
import { LiveState } from "./live/LiveState";
import { CompetencyScores, InterviewerScores, QuestionScores } from "./live/ScoreLists";
import classes from "./live/Scores.module.css";
import type { ScoreView } from "@/shared/api/model";
import { sessionQuery } from "./scoresApi";
import { useScore } from "./stream/useScore";
import { ScoreFigure } from "./ui/ScoreFigure";
import { SessionTabs } from "./ui/SessionTabs";

/** The scores of one session while they come in. */
export function ScoresPage() {
  const { sessionId } = useParams({ from: "/member/sessions/$sessionId/scores" });
  const session = useQuery(sessionQuery(sessionId)).data;
  const me = useMember()?.member.id;
  const { score, state } = useScore(sessionId);
  return (
    <>
      <PageHeader
        title={session ? `Scores · ${session.title}` : "Scores"}
        below={
          <>
            {session && <span>{session.candidate.name}</span>}
            {state.kind !== "refused" && <LiveState state={state} over={session?.status === "ended"} />}
          </>
        }
      />
      <SessionTabs session={sessionId} />
      {state.kind === "refused" ? (
        <ErrorState error={state.problem} what="The scores could not be loaded" />
      ) : score ? (
        <Scores score={score} enterable={session?.status === "live" && session.panel.some(({ member }) => member === me)} />
      ) : (
        <SkeletonLines lines={8} label="Loading the scores" />
      )}
    </>
  );
}

function Scores({ score, enterable }: { score: ScoreView; enterable: boolean }) {
  return (
    <>
      {score.viewer === "own" && (
        <p className={classes.own}>
          You see the numbers from your own ratings alone. Everybody rates independently first: the others&rsquo; ratings, and
          the scores of the whole panel, appear here when you have submitted your scorecard.
        </p>
      )}
      {score.composite.ratings === 0 && score.questions.length === 0 ? (
        <EmptyState
          icon="clock"
          title="No ratings yet"
          action={
            enterable && (
              <LinkButton to="/sessions/$sessionId/room" params={{ sessionId: score.session }} variant="default">
                Go to the room
              </LinkButton>
            )
          }
        >
          Scores appear here as soon as an interviewer rates a criterion in the room, and move with every further rating.
        </EmptyState>
      ) : (
        <>
          <section className={classes.top} aria-label="Composite">
            <h2 className={classes.heading}>{score.viewer === "own" ? "Composite of your ratings" : "Composite"}</h2>
            <ScoreFigure score={score.composite} provisional={score.provisional} big />
          </section>
          <div className={classes.columns}>
            <CompetencyScores score={score} />
            <CompetencyProfile competencies={score.competencies} />
          </div>
          <QuestionScores score={score} />
          <InterviewerScores score={score} />
        </>
      )}
    </>
  );
}
