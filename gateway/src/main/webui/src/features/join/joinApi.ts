import { queryOptions } from "@tanstack/react-query";
import { api, ApiClient } from "@/shared/api/client";
import type { JoinedSession } from "@/shared/api/model";
import { deviceId } from "@/shared/auth/remembered";

const anonymous = new ApiClient();

/** Redeems an invitation. The same browser may do so again and is the same participant. */
export function join(token: string): Promise<JoinedSession> {
  return anonymous.post("/api/auth/join", { body: { token, device: deviceId() } });
}

/** What a candidate is told of the interview before the room. */
export function visitQuery(session: string) {
  return queryOptions({
    queryKey: ["visit", session],
    queryFn: ({ signal }) => api.get("/api/sessions/{id}/visit", { path: { id: session }, signal }),
    staleTime: 60_000,
  });
}
