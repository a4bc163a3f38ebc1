import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "@/shared/api/client";
import type { DraftContent, QuestionView } from "@/shared/api/model";
import { addressOf } from "@/shared/api/operations";
import { saveFile } from "@/shared/ui/saveFile";
import type { QuestionSearch } from "@/app/pages";

export const taxonomyQuery = queryOptions({
  queryKey: ["taxonomy"],
  queryFn: ({ signal }) => api.get("/api/taxonomy", { signal }),
  staleTime: Infinity,
});

export const coverageQuery = queryOptions({
  queryKey: ["questions", "coverage"],
  queryFn: ({ signal }) => api.get("/api/questions/coverage", { signal }),
});

export function searchQuery(search: QuestionSearch, limit = 25) {
  return infiniteQueryOptions({
    queryKey: ["questions", "search", search, limit],
    queryFn: ({ pageParam, signal }) =>
      api.get("/api/questions", { query: { ...search, limit, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
}

export function questionQuery(id: string) {
  return queryOptions({
    queryKey: ["questions", "one", id],
    queryFn: ({ signal }) => api.get("/api/questions/{id}", { path: { id }, signal }),
  });
}

export function versionsQuery(id: string) {
  return queryOptions({
    queryKey: ["questions", "one", id, "versions"],
    queryFn: ({ signal }) => api.get("/api/questions/{id}/versions", { path: { id }, signal }),
  });
}

export function versionQuery(id: string, version: string) {
  return queryOptions({
    queryKey: ["questions", "one", id, "versions", version],
    queryFn: ({ signal }) => api.get("/api/questions/{id}/versions/{version}", { path: { id, version: Number(version) }, signal }),
    staleTime: Infinity,
  });
}

export type ExportFormat = "yaml" | "json" | "csv" | "markdown";

/** Saves everything that a search finds, with all that each question says, as a file on this computer. */
export async function exportQuestions(search: QuestionSearch, format: ExportFormat) {
  const { sort: _, ...filter } = search;
  const response = await api.fetch(addressOf("/api/questions/export", {}, { ...filter, format }));
  await saveFile(response, `questions.${format === "markdown" ? "md" : format}`);
}

export function createQuestion(content: DraftContent): Promise<QuestionView> {
  return api.post("/api/questions", { body: { content } });
}

export function saveDraft(id: string, revision: number, content: DraftContent): Promise<QuestionView> {
  return api.put("/api/questions/{id}/draft", { path: { id }, body: { revision, content } });
}

export function publish(id: string, revision: number): Promise<QuestionView> {
  return api.post("/api/questions/{id}/publish", { path: { id }, body: { revision } });
}

export function retire(id: string, revision: number): Promise<QuestionView> {
  return api.post("/api/questions/{id}/retire", { path: { id }, body: { revision } });
}

export function copyQuestion(id: string): Promise<QuestionView> {
  return api.post("/api/questions/{id}/copy", { path: { id } });
}
