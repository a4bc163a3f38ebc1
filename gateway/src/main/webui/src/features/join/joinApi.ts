import { queryOptions } from "@tanstack/react-query";
import { api, ApiClient } from "@/shared/api/client";
import type { JoinedSession } from "@/shared/api/model";
import { deviceId } from "@/shared/auth/remembered";
import { type Appointment, appointmentIn } from "./appointment";

const anonymous = new ApiClient();

/** Redeems an invitation. The same browser may do so again and is the same participant. */
export function join(token: string): Promise<JoinedSession> {
  return anonymous.post("/api/auth/join", { body: { token, device: deviceId() } });
}

/** What the session is called and when it begins, out of its calendar file: all a candidate may know of it before the room. */
export function appointmentQuery(session: string) {
  return queryOptions({
    queryKey: ["appointment", session],
    queryFn: async ({ signal }): Promise<Appointment> => {
      const response = await api.fetch(`/api/sessions/${session}/calendar.ics`, { signal });
      return appointmentIn(await response.text());
    },
    staleTime: Infinity,
  });
}
