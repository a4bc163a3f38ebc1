import { queryOptions } from "@tanstack/react-query";
import { api } from "@/shared/api/client";
import { ReplayFold } from "../fold/replayFold";
import { readReplay, type RecordingEnd } from "./replayLines";

/** As much of a session as was loaded, ready to be shown at any place. */
export interface Loaded {
  fold: ReplayFold;
  /** False if the session has more entries than a replay holds. */
  complete: boolean;
  end: RecordingEnd;
}

/** A session as the viewer may see it; null if nobody has entered the room. Asked for again, it loads only what came since. */
export const replayQuery = (session: string) =>
  queryOptions({
    queryKey: ["sessions", session, "replay"],
    staleTime: 60_000,
    // It is large, and whoever comes back soon is served from here.
    gcTime: 120_000,
    structuralSharing: false,
    // More of a session that is still held is loaded by hand: it would stop whoever is watching.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    queryFn: ({ signal, client, queryKey }) => load(session, client.getQueryData<Loaded | null>(queryKey) ?? null, signal),
  });

/** @param before what of the session is there already */
async function load(session: string, before: Loaded | null, signal: AbortSignal): Promise<Loaded | null> {
  const since = before ? `?after=${before.end.position}&sight=${encodeURIComponent(before.end.sight)}` : "";
  const headers = { Accept: "application/x-ndjson, application/problem+json" };
  const response = await api.fetch(`/api/sessions/${encodeURIComponent(session)}/replay${since}`, { headers, signal });
  const { start, entries, complete, end } = readReplay(await response.text());
  if (start) {
    return { fold: await ReplayFold.of(start, entries), complete, end };
  }
  return before && { fold: await before.fold.continued(entries), complete, end };
}
