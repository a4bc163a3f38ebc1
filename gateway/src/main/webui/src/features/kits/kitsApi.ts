import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api } from "@/shared/api/client";
import type { Kit, KitText } from "@/shared/api/model";

export function kitsQuery(limit = 50) {
  return infiniteQueryOptions({
    queryKey: ["kits", "list", limit],
    queryFn: ({ pageParam, signal }) => api.get("/api/kits", { query: { limit, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}

export function kitQuery(id: string) {
  return queryOptions({
    queryKey: ["kits", "one", id],
    queryFn: ({ signal }) => api.get("/api/kits/{id}", { path: { id }, signal }),
  });
}

export function createKit(kit: KitText): Promise<Kit> {
  return api.post("/api/kits", { body: kit });
}

export function replaceKit(id: string, revision: number, kit: KitText): Promise<Kit> {
  return api.put("/api/kits/{id}", { path: { id }, body: { revision, ...kit } });
}

export function deleteKit(id: string): Promise<undefined> {
  return api.delete("/api/kits/{id}", { path: { id } });
}
