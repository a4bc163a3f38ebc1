import { infiniteQueryOptions, type QueryClient, queryOptions, useQueries } from "@tanstack/react-query";
import { api } from "@/shared/api/client";
import type { CandidatePage, CandidateView, NewDecision } from "@/shared/api/model";

/** So many ids fit into an address. */
const IDS_AT_ONCE = 80;

export function candidateQuery(id: string) {
  return queryOptions({
    queryKey: ["candidates", "one", id],
    queryFn: async ({ signal }) => (await api.get("/api/candidates/{id}", { path: { id }, signal })) as CandidateView,
  });
}

/** Candidates whose name or address holds `text`. */
export function candidatesQuery(text: string, limit = 20) {
  return infiniteQueryOptions({
    queryKey: ["candidates", "search", text, limit],
    queryFn: async ({ pageParam, signal }) =>
      (await api.get("/api/candidates", { query: { q: text, limit, cursor: pageParam }, signal })) as CandidatePage,
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

function parts(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / IDS_AT_ONCE) }, (_, part) => ids.slice(part * IDS_AT_ONCE, (part + 1) * IDS_AT_ONCE));
}

const namesQuery = (part: string[]) =>
  queryOptions({
    queryKey: ["candidates", "names", part],
    staleTime: 300_000,
    queryFn: async ({ signal }) =>
      (await api.get("/api/candidates", { query: { ids: part.join(","), limit: part.length }, signal })) as CandidatePage,
  });

/** Names of candidates by id, all of them. */
export async function candidateNames(queries: QueryClient, ids: readonly string[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const part of parts(ids)) {
    (await queries.query(namesQuery(part))).items.forEach(({ id, name }) => names.set(id, name));
  }
  return names;
}

/** Names of candidates by id: a stand-in while they are loaded, and for those who were erased. */
export function useCandidateNames(ids: readonly string[]): { nameOf: (id: string) => string; known: ReadonlyMap<string, string> } {
  return useQueries({
    queries: parts(ids).map(namesQuery),
    combine: (results) => {
      const known = new Map(results.flatMap(({ data }) => data?.items.map(({ id, name }) => [id, name] as const) ?? []));
      const waiting = results.some(({ isPending }) => isPending);
      return { known, nameOf: (id: string) => known.get(id) ?? (waiting ? "…" : "A candidate without a name") };
    },
  });
}
