import { infiniteQueryOptions, queryOptions, useQueries } from "@tanstack/react-query";
import { api } from "@/shared/api/client";
import type { NewDecision } from "@/shared/api/model";

/** So many ids fit into an address. */
const IDS_AT_ONCE = 80;

export function candidateQuery(id: string) {
  return queryOptions({
    queryKey: ["candidates", "one", id],
    queryFn: ({ signal }) => api.get("/api/candidates/{id}", { path: { id }, signal }),
  });
}

/** Candidates whose name or address holds `text`. */
export function candidatesQuery(text: string, limit = 20) {
  return infiniteQueryOptions({
    queryKey: ["candidates", "search", text, limit],
    queryFn: ({ pageParam, signal }) => api.get("/api/candidates", { query: { q: text, limit, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}

/** The numbers of one candidate, and whether they would change at `cut`. */
export function candidateScoresQuery(candidate: string, cut?: number) {
  return queryOptions({
    queryKey: ["scores", "candidates", candidate, cut ?? "usual"],
    queryFn: ({ signal }) =>
      api.get("/api/scores/candidates/{candidate}", {
        path: { candidate },
        ...(cut === undefined ? {} : { query: { cut } }),
        signal,
      }),
    refetchInterval: ({ state }) => (state.data?.upToDate === false ? 1500 : false),
  });
}

export function decisionsQuery(candidate: string) {
  return queryOptions({
    queryKey: ["candidates", "one", candidate, "decisions"],
    queryFn: ({ signal }) => api.get("/api/candidates/{id}/decision", { path: { id: candidate }, signal }),
  });
}

export function decide(candidate: string, decision: NewDecision) {
  return api.put("/api/candidates/{id}/decision", { path: { id: candidate }, body: decision });
}

/** Names of candidates by id: a stand-in while they are loaded, and for those who were erased. */
export function useCandidateNames(ids: readonly string[]): { nameOf: (id: string) => string; known: ReadonlyMap<string, string> } {
  const parts: string[][] = [];
  for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
    parts.push(ids.slice(from, from + IDS_AT_ONCE));
  }
  return useQueries({
    queries: parts.map((part) => ({
      queryKey: ["candidates", "names", part],
      staleTime: 300_000,
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        api.get("/api/candidates", { query: { ids: part.join(","), limit: part.length }, signal }),
    })),
    combine: (results) => {
      const known = new Map(results.flatMap(({ data }) => data?.items.map(({ id, name }) => [id, name] as const) ?? []));
      const waiting = results.some(({ isPending }) => isPending);
      return { known, nameOf: (id: string) => known.get(id) ?? (waiting ? "…" : "A candidate without a name") };
    },
  });
}
