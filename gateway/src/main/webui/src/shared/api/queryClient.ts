import { QueryClient } from "@tanstack/react-query";
import { ApiProblem } from "./problem";

const maxRetries = 2;

/** Repeats only what may pass by itself, twice, with growing pauses; honours Retry-After. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: "always",
      refetchOnReconnect: true,
      staleTime: 15_000,
      retry: (failures, error) => error instanceof ApiProblem && error.passing && failures < maxRetries,
      retryDelay: (failures, error) =>
        error instanceof ApiProblem && error.retryAfterSeconds !== null
          ? error.retryAfterSeconds * 1000
          : Math.min(500 * 2 ** failures, 4000),
    },
    mutations: { networkMode: "always", retry: false },
  },
});
