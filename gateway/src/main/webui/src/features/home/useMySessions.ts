import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/shared/api/client";
import type { SessionStatus } from "@/shared/api/model";

const most = 100;
const endedWithinMs = 60 * 86_400_000;

/** What concerns this page: scheduled and live sessions, and those that ended within the last 60 days. */
export function useMySessions() {
  const [now] = useState(() => Date.now());
  const query = useQuery({
    queryKey: ["sessions", "mine"],
    queryFn: async ({ signal }) => {
      const get = (status: SessionStatus[], from?: string) =>
        api.get("/api/sessions", { query: { status, from, limit: most }, signal });
      const since = new Date(now - endedWithinMs).toISOString();
      const [open, ended] = await Promise.all([get(["scheduled", "live"]), get(["ended"], since)]);
      return [...open.items, ...ended.items];
    },
    refetchInterval: 60_000,
  });
  return {
    all: query.data,
    now,
    error: query.data === undefined ? query.error : null,
    retry: () => void query.refetch(),
  };
}
