import type * as shape from "./upcomingShapes";

/*
 * Operations that are newer than the OpenAPI document. Each declaration here gives way to the generated one: the compiler refuses to have an
 * operation in both places.
 */

type Methods = "get" | "post" | "put" | "patch" | "delete";
type Operations<T> = { [M in Exclude<Methods, keyof T>]?: never } & T;

interface Answers<Body> {
  responses: { 200: { content: { "application/json": Body } } };
}

interface Asks<Body> {
  requestBody: { content: { "application/json": Body } };
}

interface At<Path, Query = never> {
  parameters: { path: Path; query?: Query };
}

interface With<Query> {
  parameters: { query?: Query };
}

interface Page {
  limit?: number;
  cursor?: string | null;
}

declare module "./schema" {
  interface paths {
    "/api/scores/board": Operations<{ get: With<Page> & Answers<shape.BoardPage> }>;
    "/api/scores/candidates/{candidate}": Operations<{
      get: At<{ candidate: string }, { cut?: number }> & Answers<shape.CandidateScores>;
    }>;
    "/api/scores/agreement": Operations<{ get: Answers<shape.AgreementReport> }>;
    "/api/scores/raters": Operations<{ get: With<Page> & Answers<shape.RaterPage> }>;
    "/api/scores/raters/mine": Operations<{ get: Answers<shape.RaterEffects> }>;
    "/api/gym": Operations<{ get: Answers<shape.Gym> }>;
    "/api/gym/{exercise}/attempts": Operations<{
      post: At<{ exercise: string }> & Asks<shape.GymAttempt> & Answers<shape.GymExercise>;
    }>;
    "/api/gym/members": Operations<{ get: With<Page> & Answers<shape.GymMemberPage> }>;
    "/api/candidates": Operations<{ get: With<Page & { q?: string; ids?: string }> & Answers<shape.CandidatePage> }>;
    "/api/candidates/{id}": Operations<{ get: At<{ id: string }> & Answers<shape.CandidateView> }>;
    "/api/candidates/{id}/decision": Operations<{
      get: At<{ id: string }> & Answers<shape.DecisionHistory>;
      put: At<{ id: string }> & Asks<shape.NewDecision> & Answers<shape.DecisionHistory>;
    }>;
    "/api/sessions/{id}/override": Operations<{
      get: At<{ id: string }> & Answers<shape.OverrideHistory>;
      put: At<{ id: string }> & Asks<shape.NewOverride> & Answers<shape.OverrideHistory>;
    }>;
    "/api/sessions/{id}/prediction": Operations<{
      get: At<{ id: string }> & Answers<shape.Prediction>;
      put: At<{ id: string }> & Asks<shape.NewPrediction> & Answers<shape.Prediction>;
    }>;
    "/api/sessions/{id}/suggestions": Operations<{ get: At<{ id: string }> & Answers<shape.Suggestions> }>;
    "/api/settings": Operations<{
      get: Answers<shape.OrganisationSettings>;
      put: Asks<shape.OrganisationSettings> & Answers<shape.OrganisationSettings>;
    }>;
  }
}
