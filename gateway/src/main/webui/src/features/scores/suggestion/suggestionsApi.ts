import { queryOptions } from "@tanstack/react-query";
import { api } from "@/shared/api/client";
import type { Suggestions } from "@/shared/api/model";

const catchUpMs = 2000;
/** After so many answers that say a rating is missing, it is taken to be so. */
const mostAttempts = 5;

/** What this machine makes of the written answers. Asked again for a short while, for the ratings of a moment ago may not have arrived. */
export function suggestionsQuery(session: string, question: string) {
  return queryOptions({
    queryKey: ["sessions", session, "suggestions", question],
    staleTime: 60_000,
    queryFn: ({ signal }) => api.get("/api/sessions/{id}/suggestions", { path: { id: session }, signal }),
    refetchInterval: ({ state }) => (isBehind(state.data, question) && state.dataUpdateCount < mostAttempts ? catchUpMs : false),
  });
}

function isBehind(suggestions: Suggestions | undefined, question: string): boolean {
  return suggestions?.enabled === true && suggestions.questions.find((one) => one.question === question)?.state === "rate-first";
}
