import { type QueryClient, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "@/shared/api/client";
import type { QuestionView } from "@/shared/api/model";
import { tell, tellProblem } from "@/shared/ui/tell";
import { questionQuery } from "../questionsApi";

export function commentsQuery(id: string) {
  return queryOptions({
    queryKey: ["questions", "one", id, "comments"],
    queryFn: ({ signal }) => api.get("/api/questions/{id}/comments", { path: { id }, signal }),
  });
}

export function historyQuery(id: string) {
  return queryOptions({
    queryKey: ["questions", "one", id, "history"],
    queryFn: ({ signal }) => api.get("/api/questions/{id}/history", { path: { id }, signal }),
  });
}

export const rulesQuery = queryOptions({
  queryKey: ["questions", "rules"],
  queryFn: ({ signal }) => api.get("/api/questions/rules", { signal }),
});

export type Step =
  | { step: "ask" | "approve"; note: string }
  | { step: "changes"; note: string }
  | { step: "withdraw" }
  | { step: "confirm"; reviewBy: string; note: string };

const done: Record<Step["step"], string> = {
  ask: "A review is asked for.",
  approve: "The draft is approved.",
  changes: "Changes are asked for.",
  withdraw: "The draft is back in writing.",
  confirm: "The question is confirmed.",
};

export function takeStep(id: string, revision: number, step: Step): Promise<QuestionView> {
  const path = { id };
  switch (step.step) {
    case "ask":
      return api.post("/api/questions/{id}/review", { path, body: { revision, note: step.note } });
    case "approve":
      return api.post("/api/questions/{id}/review/approve", { path, body: { revision, note: step.note } });
    case "changes":
      return api.post("/api/questions/{id}/review/changes", { path, body: { revision, note: step.note } });
    case "withdraw":
      return api.post("/api/questions/{id}/review/withdraw", { path, body: { revision } });
    case "confirm":
      return api.post("/api/questions/{id}/confirm", { path, body: { revision, reviewBy: step.reviewBy, note: step.note } });
  }
}

export function answerWarning(id: string, revision: number, warning: string, text: string): Promise<QuestionView> {
  return api.put("/api/questions/{id}/answers", { path: { id }, body: { revision, answers: [{ warning, text }] } });
}

/** Takes a step of a question's review, and shows the question as it then is. */
export function useStep(question: QuestionView, onDone: () => void = () => undefined) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (step: Step) => takeStep(question.id, question.revision, step),
    onSuccess: (after, { step }) => {
      keepQuestion(queries, after);
      onDone();
      tell(done[step]);
    },
    onError: (failure) => tellProblem("That was not done", failure),
  });
}

/** Shows a question as the server answered it, and asks anew for all that follows from it. */
export function keepQuestion(queries: QueryClient, after: QuestionView) {
  queries.setQueryData(questionQuery(after.id).queryKey, after);
  void queries.invalidateQueries({ queryKey: ["questions", "search"] });
  void queries.invalidateQueries({ queryKey: historyQuery(after.id).queryKey });
}
