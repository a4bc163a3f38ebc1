import { Alert, Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { SessionView } from "@/shared/api/model";
import { EmptyState } from "@/shared/ui/EmptyState";
import { ErrorState } from "@/shared/ui/ErrorState";
import { PageHeader } from "@/shared/ui/PageHeader";
import { SkeletonLines } from "@/shared/ui/Pending";
import { sessionQuery } from "../scores/scoresApi";
import { SessionTabs } from "../scores/ui/SessionTabs";
import { replayQuery } from "./data/replayQuery";
import { Replay } from "./ui/Replay";

/** The session again, at its own timing. */
export function ReplayPage() {
  const { sessionId } = useParams({ from: "/member/sessions/$sessionId/replay" });
  const session = useQuery(sessionQuery(sessionId)).data;
  const replay = useQuery(replayQuery(sessionId));
  const reload = () => void replay.refetch();
  return (
    <>
      <PageHeader
        title={session ? `Replay · ${session.title}` : "Replay"}
        below={session && <span>{session.candidate.name}</span>}
      />
      <SessionTabs session={sessionId} />
      {replay.data ? (
        <>
          <Standing session={session} complete={replay.data.complete} loading={replay.isFetching} onReload={reload} />
          <Replay key={sessionId} session={sessionId} fold={replay.data.fold} />
        </>
      ) : replay.error ? (
        <ErrorState error={replay.error} what="The replay could not be loaded" onRetry={reload} />
      ) : replay.data === null ? (
        <EmptyState icon="play" title={session?.status === "cancelled" ? "The session was cancelled" : "Nothing has happened yet"}>
          {session?.status === "cancelled"
            ? "Nobody had entered the room by then, so there is nothing to see again."
            : "Once somebody has entered the room, everything that happens there can be seen again here."}
        </EmptyState>
      ) : (
        <SkeletonLines lines={8} label="Loading the replay" />
      )}
    </>
  );
}

interface StandingProps {
  session: SessionView | undefined;
  complete: boolean;
  loading: boolean;
  onReload: () => void;
}

/** What is to be known of a replay that is not of a whole interview. */
function Standing({ session, complete, loading, onReload }: StandingProps) {
  if (session?.status === "live") {
    return (
      <Alert color="petrol" mb="sm" title="The interview is still going on">
        This is what happened so far.{" "}
        <Button variant="default" size="compact-sm" loading={loading} onClick={onReload}>
          Load what came since
        </Button>
      </Alert>
    );
  }
  if (session?.status === "cancelled") {
    return (
      <Alert color="gray" mb="sm" title="The session was cancelled">
        This is what happened in the room before that.
      </Alert>
    );
  }
  return complete ? null : (
    <Alert color="yellow" mb="sm" title="This is not the whole session">
      More happened in it than a replay holds; what came last is missing here.
    </Alert>
  );
}
