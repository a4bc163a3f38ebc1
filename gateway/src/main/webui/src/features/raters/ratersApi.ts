import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api } from "@/shared/api/client";

export const myRatingQuery = queryOptions({
  queryKey: ["scores", "raters", "mine"],
  queryFn: ({ signal }) => api.get("/api/scores/raters/mine", { signal }),
});

export const ratersQuery = infiniteQueryOptions({
  queryKey: ["scores", "raters", "all"],
  queryFn: ({ pageParam, signal }) => api.get("/api/scores/raters", { query: { limit: 50, cursor: pageParam }, signal }),
  initialPageParam: null as string | null,
  getNextPageParam: (last) => last.next,
});

export const agreementQuery = queryOptions({
  queryKey: ["scores", "agreement"],
  queryFn: ({ signal }) => api.get("/api/scores/agreement", { signal }),
});
