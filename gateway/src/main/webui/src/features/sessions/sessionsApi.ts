import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api } from "@/shared/api/client";
import type { NewSession, SessionChange, SessionInvitation, SessionStatus, SessionView } from "@/shared/api/model";
import { saveFile } from "@/shared/ui/saveFile";

export interface SessionFilter {
  status?: SessionStatus[];
  from?: string;
  to?: string;
}

const refreshMs = 15_000;

export function sessionsQuery(filter: SessionFilter, limit = 25) {
  return infiniteQueryOptions({
    queryKey: ["sessions", "list", filter, limit],
    queryFn: ({ pageParam, signal }) =>
      api.get("/api/sessions", { query: { ...filter, limit, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}

/** Asked again now and then while something may happen: the candidate's arrival, the end, a scorecard. */
export function sessionQuery(id: string) {
  return queryOptions({
    queryKey: ["sessions", "one", id],
    queryFn: ({ signal }) => api.get("/api/sessions/{id}", { path: { id }, signal }),
    refetchInterval: ({ state }) => (state.data?.status === "cancelled" ? false : refreshMs),
  });
}

export function schedule(session: NewSession): Promise<SessionView> {
  return api.post("/api/sessions", { body: session });
}

export function changeSession(id: string, change: SessionChange): Promise<SessionView> {
  return api.patch("/api/sessions/{id}", { path: { id }, body: change });
}

export function cancelSession(id: string, revision: number, reason: string): Promise<SessionView> {
  const body = { revision, ...(reason.trim() === "" ? {} : { reason: reason.trim() }) };
  return api.post("/api/sessions/{id}/cancel", { path: { id }, body });
}

export function createInvitation(id: string): Promise<SessionInvitation> {
  return api.post("/api/sessions/{id}/invitation", { path: { id } });
}

export function revokeInvitation(id: string): Promise<undefined> {
  return api.delete("/api/sessions/{id}/invitation", { path: { id } });
}

/** Saves the calendar file of a session on this computer. */
export async function downloadCalendar(id: string) {
  const response = await api.fetch(`/api/sessions/${id}/calendar.ics`);
  await saveFile(response, "interview.ics");
}
