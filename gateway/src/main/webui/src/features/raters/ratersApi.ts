import { queryOptions } from "@tanstack/react-query";
import { api } from "@/shared/api/client";

export const myRatingQuery = queryOptions({
  queryKey: ["scores", "raters", "mine"],
  queryFn: ({ signal }) => api.get("/api/scores/raters/mine", { signal }),
});

export const ratersQuery = queryOptions({
  queryKey: ["scores", "raters", "all"],
  queryFn: async ({ signal }) => (await api.get("/api/scores/raters", { signal })).raters,
});

export const agreementQuery = queryOptions({
  queryKey: ["scores", "agreement"],
  queryFn: ({ signal }) => api.get("/api/scores/agreement", { signal }),
});
