import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api } from "@/shared/api/client";
import type { ErrorReport } from "@/shared/api/model";

export type ReportState = ErrorReport["state"];

export const reportStateNames: Record<ReportState, string> = { open: "Open", answered: "Answered", fixed: "Fixed" };

export function reportsOfQuestionQuery(id: string) {
  return queryOptions({
    queryKey: ["questions", "one", id, "reports"],
    queryFn: ({ signal }) => api.get("/api/questions/{id}/reports", { path: { id }, query: { limit: 100 }, signal }),
  });
}

export const everyReport = ["questions", "reports"] as const;

export function inboxQuery(state: ReportState | undefined) {
  return infiniteQueryOptions({
    queryKey: [...everyReport, state ?? "all"],
    queryFn: ({ pageParam, signal }) => api.get("/api/questions/reports", { query: { state, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}

export function reportError(id: string, version: number, field: string | null, text: string): Promise<ErrorReport> {
  return api.post("/api/questions/{id}/reports", { path: { id }, body: { version, field, text } });
}

export function answerReport(report: ErrorReport, answer: string, fixedIn: number | null): Promise<ErrorReport> {
  const path = { id: report.question, report: report.id };
  return api.post("/api/questions/{id}/reports/{report}/answer", { path, body: { revision: report.revision, answer, fixedIn } });
}
