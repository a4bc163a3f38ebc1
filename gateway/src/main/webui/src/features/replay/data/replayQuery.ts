import { queryOptions } from "@tanstack/react-query";
import { api } from "@/shared/api/client";
import { ReplayFold } from "../fold/replayFold";
import { readReplay } from "./replayLines";

/** A session as the viewer may see it, ready to be shown at any place; null if nobody has entered the room. */
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
    queryFn: async ({ signal }) => {
      const headers = { Accept: "application/x-ndjson, application/problem+json" };
      const response = await api.fetch(`/api/sessions/${encodeURIComponent(session)}/replay`, { headers, signal });
      const { start, entries, complete } = readReplay(await response.text());
      return start && { fold: await ReplayFold.of(start, entries), complete };
    },
  });
