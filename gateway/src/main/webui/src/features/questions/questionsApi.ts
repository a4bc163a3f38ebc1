import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "@/shared/api/client";
import type { DraftContent, Page, QuestionPage, QuestionVersion, QuestionView, Taxonomy, VersionSummary } from "@/shared/api/model";
import type { QuestionSearch } from "@/app/pages";

export const taxonomyQuery = queryOptions({
  queryKey: ["taxonomy"],
  queryFn: ({ signal }) => api.get<Taxonomy>("/api/taxonomy", { signal }),
  staleTime: Infinity,
});

export function searchQuery(search: QuestionSearch, limit = 25) {
  return infiniteQueryOptions({
    queryKey: ["questions", "search", search, limit],
    queryFn: ({ pageParam, signal }) =>
      api.get<QuestionPage>("/api/questions", { query: { ...search, limit, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
}

export function questionQuery(id: string) {
  return queryOptions({
    queryKey: ["questions", "one", id],
    queryFn: ({ signal }) => api.get<QuestionView>(`/api/questions/${id}`, { signal }),
  });
}

export function versionsQuery(id: string) {
  return queryOptions({
    queryKey: ["questions", "one", id, "versions"],
    queryFn: ({ signal }) => api.get<Page<VersionSummary>>(`/api/questions/${id}/versions`, { signal }),
  });
}

export function versionQuery(id: string, version: string) {
  return queryOptions({
    queryKey: ["questions", "one", id, "versions", version],
    queryFn: ({ signal }) => api.get<QuestionVersion>(`/api/questions/${id}/versions/${version}`, { signal }),
    staleTime: Infinity,
  });
}

export function createQuestion(content: DraftContent): Promise<QuestionView> {
  return api.post("/api/questions", { content });
}

export function saveDraft(id: string, revision: number, content: DraftContent): Promise<QuestionView> {
  return api.put(`/api/questions/${id}/draft`, { revision, content });
}

export function publish(id: string, revision: number): Promise<QuestionView> {
  return api.post(`/api/questions/${id}/publish`, { revision });
}

export function retire(id: string, revision: number): Promise<QuestionView> {
  return api.post(`/api/questions/${id}/retire`, { revision });
}

export function copyQuestion(id: string): Promise<QuestionView> {
  return api.post(`/api/questions/${id}/copy`);
}
