import { useEffect, useState } from "react";
import { api } from "@/shared/api/client";
import { ApiProblem } from "@/shared/api/problem";
import { systemClock } from "@/shared/socket/clock";
import type { ScoreView } from "@/shared/api/model";
import { ScoreStream, type StreamState } from "./scoreStream";

/** The score of a session as it stands, and whether it is still followed. */
export function useScore(session: string): { score: ScoreView | null; state: StreamState } {
  const [score, setScore] = useState<ScoreView | null>(null);
  const [state, setState] = useState<StreamState>({ kind: "connecting" });
  useEffect(() => {
    const stream = new ScoreStream(
      { open: (lastEventId, signal) => openStream(session, lastEventId, signal), clock: systemClock, random: Math.random },
      { state: setState, score: setScore },
    );
    stream.start();
    return () => {
      stream.stop();
      setScore(null);
      setState({ kind: "connecting" });
    };
  }, [session]);
  return { score, state };
}

async function openStream(session: string, lastEventId: string | null, signal: AbortSignal) {
  const headers: Record<string, string> = { Accept: "text/event-stream" };
  if (lastEventId !== null) {
    headers["Last-Event-ID"] = lastEventId;
  }
  const response = await api.fetch(`/api/scores/stream?session=${encodeURIComponent(session)}`, {
    headers,
    signal,
    cache: "no-store",
  });
  if (!response.body) {
    throw new ApiProblem(502, "/problems/unreadable", "The scores could not be read", "Try again in a moment.");
  }
  return response.body;
}
