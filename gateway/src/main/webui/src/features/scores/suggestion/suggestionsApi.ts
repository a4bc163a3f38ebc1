import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/shared/api/client";
import type { SuggestedQuestion, Suggestions } from "@/shared/api/model";

const catchUpMs = 2000;
/** After so long a rating that is said to be missing is taken to be so. */
const patienceMs = 20_000;

/**
 * What is suggested for the answer to a question that the viewer has just rated; nothing where suggestions are off. One request serves all
 * questions of a session; it is made again for a short while, for the ratings of a moment ago may not have arrived.
 */
export function useSuggestion(session: string, question: string): SuggestedQuestion | undefined {
  const [since] = useState(() => Date.now());
  const { data } = useQuery({
    queryKey: ["sessions", session, "suggestions"],
    staleTime: 60_000,
    queryFn: ({ signal }) => api.get("/api/sessions/{id}/suggestions", { path: { id: session }, signal }),
    refetchOnMount: ({ state }) => (isBehind(state.data, question) ? "always" : true),
    refetchInterval: ({ state }) => (isBehind(state.data, question) && Date.now() - since < patienceMs ? catchUpMs : false),
  });
  return data && suggestedIn(data, question);
}

function suggestedIn({ enabled, questions }: Suggestions, question: string): SuggestedQuestion | undefined {
  return enabled ? questions.find((one) => one.question === question) : undefined;
}

function isBehind(suggestions: Suggestions | undefined, question: string): boolean {
  return suggestions !== undefined && suggestedIn(suggestions, question)?.state === "rate-first";
}
