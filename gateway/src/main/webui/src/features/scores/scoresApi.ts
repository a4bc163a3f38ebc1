import { queryOptions, useQuery } from "@tanstack/react-query";
import { api } from "@/shared/api/client";
import type {
  CandidateFeedback,
  NewOverride,
  NewPrediction,
  ScorecardChange,
  ScorecardText,
} from "@/shared/api/model";
import { taxonomyQuery } from "../questions/questionsApi";
import { completePanelView } from "../room/view/panelView";

const of = (session: string) => ({ path: { id: session } });

export const sessionQuery = (session: string) =>
  queryOptions({
    queryKey: ["sessions", "one", session],
    queryFn: ({ signal }) => api.get("/api/sessions/{id}", { ...of(session), signal }),
  });

export const reportQuery = (session: string) =>
  queryOptions({
    queryKey: ["scores", session, "report"],
    queryFn: ({ signal }) => api.get("/api/scores/{session}/report", { path: { session }, signal }),
  });

/** The room as it was after the entry at a position; as it is now without one. */
export const roomQuery = (session: string, at?: number) =>
  queryOptions({
    queryKey: ["sessions", session, "room", at ?? "now"],
    queryFn: async ({ signal }) =>
      completePanelView(await api.get("/api/sessions/{id}/room", { ...of(session), query: { at }, signal })),
  });

export const scorecardsQuery = (session: string) =>
  queryOptions({
    queryKey: ["sessions", session, "scorecards"],
    queryFn: async ({ signal }) => (await api.get("/api/sessions/{id}/scorecards", { ...of(session), signal })).items,
  });

export const myScorecardQuery = (session: string) =>
  queryOptions({
    queryKey: ["sessions", session, "scorecards", "mine"],
    queryFn: ({ signal }) => api.get("/api/sessions/{id}/scorecards/mine", { ...of(session), signal }),
  });

export const feedbackQuery = (session: string) =>
  queryOptions({
    queryKey: ["sessions", session, "feedback"],
    queryFn: ({ signal }): Promise<CandidateFeedback> => api.get("/api/sessions/{id}/feedback", { ...of(session), signal }),
  });

export const predictionQuery = (session: string) =>
  queryOptions({
    queryKey: ["sessions", session, "prediction"],
    queryFn: ({ signal }) => api.get("/api/sessions/{id}/prediction", { ...of(session), signal }),
  });

export function predict(session: string, prediction: NewPrediction) {
  return api.put("/api/sessions/{id}/prediction", { ...of(session), body: prediction });
}

export const overridesQuery = (session: string) =>
  queryOptions({
    queryKey: ["sessions", session, "overrides"],
    queryFn: ({ signal }) => api.get("/api/sessions/{id}/override", { ...of(session), signal }),
  });

export function override(session: string, body: NewOverride) {
  return api.put("/api/sessions/{id}/override", { ...of(session), body });
}

export const scorecards = {
  save: (session: string, revision: number, text: ScorecardText) =>
    api.put("/api/sessions/{id}/scorecards/mine", { ...of(session), body: { revision, ...text } }),
  submit: (session: string, revision: number, ratedThrough: number) =>
    api.post("/api/sessions/{id}/scorecards/mine/submit", { ...of(session), body: { revision, ratedThrough } }),
  amend: (session: string, amendment: ScorecardChange) =>
    api.post("/api/sessions/{id}/scorecards/mine/amendments", { ...of(session), body: amendment }),
  releaseFeedback: (session: string) => api.post("/api/sessions/{id}/feedback/release", of(session)),
};

/** The name of a competency; nothing while the names are loaded, its id in words if they cannot be. */
export function useCompetencyName(): (id: string) => string {
  const { data, isPending } = useQuery(taxonomyQuery);
  const words = (id: string) => (isPending ? "…" : id.charAt(0).toUpperCase() + id.slice(1).replaceAll("-", " "));
  return (id) => data?.competencies.find((one) => one.id === id)?.name ?? words(id);
}
