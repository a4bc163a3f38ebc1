import { queryOptions } from "@tanstack/react-query";
import { api } from "@/shared/api/client";
import type { OrganisationSettings } from "@/shared/api/model";

export const settingsQuery = queryOptions({
  queryKey: ["settings"],
  queryFn: ({ signal }) => api.get("/api/settings", { signal }),
  staleTime: 60_000,
});

export function changeSettings(settings: OrganisationSettings): Promise<OrganisationSettings> {
  return api.put("/api/settings", { body: settings });
}
