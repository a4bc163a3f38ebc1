import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useEffect, useMemo } from "react";
import type { Entry, PanelView } from "@/shared/socket/protocol";
import { EmptyState } from "@/shared/ui/EmptyState";
import { ErrorState } from "@/shared/ui/ErrorState";
import { PageHeader } from "@/shared/ui/PageHeader";
import { SkeletonLines } from "@/shared/ui/Pending";
import { ReplayFold } from "./replay/replayFold";
import { ReplayStage } from "./replay/ReplayStage";
import { ScrubBar } from "./replay/ScrubBar";
import { usePlayback } from "./replay/usePlayback";
import { entriesQuery, roomQuery, sessionQuery } from "./scoresApi";
import { SessionTabs } from "./ui/SessionTabs";

/** The session again, at its own timing. */
export function ReplayPage() {
  const { sessionId } = useParams({ from: "/member/sessions/$sessionId/replay" });
  const session = useQuery(sessionQuery(sessionId)).data;
  const entries = useQuery(entriesQuery(sessionId));
  const first = entries.data?.[0]?.position;
  const start = useQuery({ ...roomQuery(sessionId, first ?? 0), enabled: first !== undefined, staleTime: Infinity });
  const failure = entries.error ?? start.error;
  return (
    <>
      <PageHeader
        title={session ? `Replay · ${session.title}` : "Replay"}
        below={session && <span>{session.candidate.name}</span>}
      />
      <SessionTabs session={sessionId} />
      {failure ? (
        <ErrorState
          error={failure}
          what="The replay could not be loaded"
          onRetry={() => void Promise.all([entries.refetch(), start.refetch()])}
        />
      ) : entries.data?.length === 0 ? (
        <EmptyState icon="play" title="Nothing has happened yet">
          Once somebody has entered the room, everything that happens there can be seen again here.
        </EmptyState>
      ) : entries.data && start.data ? (
        <Replay session={sessionId} entries={entries.data} start={start.data} />
      ) : (
        <SkeletonLines lines={8} label="Loading the replay" />
      )}
    </>
  );
}

function Replay({ session, entries, start }: { session: string; entries: readonly Entry[]; start: PanelView }) {
  const { at } = useSearch({ from: "/member/sessions/$sessionId/replay" });
  const fold = useMemo(() => new ReplayFold(start, entries), [start, entries]);
  const initial = at === undefined ? 0 : (fold.offsets[fold.indexOfPosition(at) - 1] ?? 0);
  const playback = usePlayback(initial, fold.length);
  const index = fold.indexAt(playback.time);
  const entry = fold.entries[index - 1] ?? null;
  useAddress(session, playback.playing ? null : (entry?.position ?? null));
  return (
    <>
      <ScrubBar fold={fold} playback={playback} />
      <ReplayStage view={fold.viewAt(index)} entry={entry} />
    </>
  );
}

/** Keeps the position in the address while the replay stands still, so that the place can be shared. */
function useAddress(session: string, position: number | null) {
  const navigate = useNavigate();
  useEffect(() => {
    if (position === null) {
      return;
    }
    const timer = setTimeout(() => {
      void navigate({
        to: "/sessions/$sessionId/replay",
        params: { sessionId: session },
        search: { at: position },
        replace: true,
        resetScroll: false,
      });
    }, 400);
    return () => clearTimeout(timer);
  }, [navigate, session, position]);
}
