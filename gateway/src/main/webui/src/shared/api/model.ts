/**
 * The shapes that travel between the application and the gateway, under the names the features use. They are made from the OpenAPI document of
 * the product (`npm run api-types`); by hand is only what it cannot say.
 */

import type * as schema from "./schema";
import type {} from "./upcoming";
import type * as upcoming from "./upcomingShapes";

export type {
  Check,
  Criterion,
  DraftContent,
  FacetCount,
  FollowUp,
  ImportFormat,
  ImportPreview,
  InvitationStatus,
  JoinedSession,
  KeyPoint,
  Kind,
  Level,
  Member,
  MemberInvitation,
  MemberPage,
  NewMember,
  Organisation,
  Program,
  QuestionContent,
  QuestionPage,
  QuestionStatus,
  QuestionSummary,
  Recommendation,
  Role,
  ScorecardChange,
  ScorecardRating,
  ScorecardState,
  ScoreView,
  SessionChange,
  SessionStatus,
  SessionView,
  SetupState,
  SignedIn,
  SimilarQuestion,
  Source,
  UnreadLine,
} from "./schema";

export type {
  AgreementReport,
  AgreementView,
  BoardCandidate,
  BoardPage,
  BoardSession,
  CandidateCompetency,
  CandidateDecision,
  CandidatePage,
  CandidateScores,
  CandidateView,
  ComparableGroup,
  Coverage,
  DebriefEntry,
  DebriefRating,
  Decision,
  DecisionHistory,
  DecisionValue,
  DocumentRequest,
  Doubt,
  EffectName,
  EffectView,
  FairView,
  Gym,
  GymAttempt,
  GymExercise,
  GymMemberPage,
  GymRating,
  GymReference,
  GymResult,
  NewDecision,
  NewOverride,
  NewPrediction,
  OneMore,
  OrganisationSettings,
  OverrideHistory,
  Practice,
  Prediction,
  QuestionHealth,
  RaterEffects,
  ScoreOverride,
  SuggestedQuestion,
  Suggestions,
} from "./upcomingShapes";

export type InvitedMember = schema.AddedMember;
export type FirstAdministrator = schema.Setup;

export type QuestionView = schema.QuestionView & { health?: upcoming.QuestionHealth | null };
export type QuestionVersion = schema.QuestionVersionView;
export type VersionSummary = schema.QuestionVersionSummary;
export type AnchorLevel = "1" | "2" | "3" | "4";

export type Competency = schema.Competency;
export type Taxonomy = schema.Taxonomy;

export type ImportText = schema.ImportPreviewRequest;
export type ImportCandidate = schema.ImportPreviewItem;
export type ImportResult = schema.ImportView;
export type SimilarToImported = schema.SimilarItem;

export type Kit = schema.KitView;
/** An entry of a kit as it is read: with what the question says about itself. */
export type KitItem = schema.KitItemView;
export type KitEntry = schema.KitItemRequest;
export type KitText = Omit<schema.KitRequest, "revision">;

/** Somebody new, or somebody who was interviewed before. */
export type WhomToInterview = schema.NewCandidate | { id: string };
export type NewSession = Omit<schema.NewSession, "candidate"> & { candidate: WhomToInterview };
export type SessionKitItem = schema.PlannedItem;
export type SessionInvitation = schema.InvitationLink;
export type Scorecard = schema.ScorecardView;
/** The words of a scorecard and its recommendation, which are saved while they are written. */
export type ScorecardText = Required<Omit<schema.ScorecardDraft, "revision">>;
export type Amendment = schema.ScorecardAmendment;
export type CandidateFeedback = Omit<schema.Feedback, "perQuestion"> &
  upcoming.FeedbackAdditions & { perQuestion: (schema.QuestionFeedback & upcoming.QuestionFeedbackAdditions)[] };

/** A weighted mean on the four-level scale with its 90 % interval. */
export type Summary = schema.SummaryView;
export type CompetencyScore = schema.CompetencyScoreView;
export type QuestionScore = schema.QuestionScoreView;
export type ReportView = schema.ReportView & upcoming.ReportAdditions;
export type ReportQuestion = schema.ReportQuestionView;
export type ReportCriterion = schema.ReportCriterionView;
export type ReportRating = schema.ReportRatingView;
