import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api } from "@/shared/api/client";
import type { GymAttempt } from "@/shared/api/model";

export const gymQuery = queryOptions({
  queryKey: ["gym"],
  queryFn: ({ signal }) => api.get("/api/gym", { signal }),
});

export const gymMembersQuery = infiniteQueryOptions({
  queryKey: ["gym", "members"],
  queryFn: ({ pageParam, signal }) => api.get("/api/gym/members", { query: { limit: 100, cursor: pageParam }, signal }),
  initialPageParam: null as string | null,
  getNextPageParam: (last) => last.next,
});

export function rateExercise(exercise: string, attempt: GymAttempt) {
  return api.post("/api/gym/{exercise}/attempts", { path: { exercise }, body: attempt });
}
