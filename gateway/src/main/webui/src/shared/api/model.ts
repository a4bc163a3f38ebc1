/**
 * The shapes that travel between the application and the gateway, under the names the features use. They are made from the OpenAPI document of
 * the product (`npm run api-types`); by hand is only what it cannot say.
 */

import type * as schema from "./schema";

export type {
  Check,
  BankCoverage,
  Criterion,
  DraftContent,
  FacetCount,
  FollowUp,
  ImportFormat,
  ImportPreview,
  ImportRemark,
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
  AgreementView,
  AnsweredWarning,
  DecisionHistory,
  DocumentRequest,
  EditorialRules,
  EffectView,
  ErrorReport,
  FairView,
  NewDecision,
  NewOverride,
  NewPrediction,
  NewSession,
  OrganisationSettings,
  OverrideHistory,
  Practice,
  Prediction,
  QuestionEditorial,
  QuestionHealth,
  QuestionHistoryEntry,
  QuestionView,
  QuestionWarning,
  ReportView,
  ReviewComment,
  ReviewDue,
  ReviewStage,
  ScoreOverride,
  Suggestions,
} from "./schema";

/** A candidate over all interviews; what is not known is sent as null. */
export type CandidateView = Omit<schema.CandidateOverview, "email" | "decision"> & {
  email: string | null;
  decision: schema.StandingDecision | null;
};
export type CandidatePage = Omit<schema.CandidatePage, "items"> & { items: CandidateView[] };

export type BoardPage = schema.BoardView;
export type BoardCandidate = schema.BoardCandidateView;
export type BoardSession = schema.BoardSessionView;
export type CandidateCompetency = schema.CompetencyScoreView;
export type CandidateScores = schema.CandidateScoresView;
export type ComparableGroup = schema.ComparableView;
export type DebriefEntry = schema.DebriefView;
export type DecisionValue = schema.HiringDecision;
export type AgreementReport = schema.AgreementReportView;
export type RaterEffects = schema.RaterView;
export type EffectName = keyof schema.RaterEffectsView;
export type Gym = schema.GymView;
export type GymExercise = schema.ExerciseView;
export type GymResult = schema.GymResultView;
export type GymAttempt = schema.ExerciseAttempt;
export type SuggestedQuestion = schema.SuggestedScore;
export type Coverage = schema.PointState;
export type Doubt = schema.Uncertainty;

export type InvitedMember = schema.AddedMember;
export type FirstAdministrator = schema.Setup;

export type QuestionVersion = schema.QuestionVersionView;
export type VersionSummary = schema.QuestionVersionSummary;
export type AnchorLevel = "1" | "2" | "3" | "4";

export type Competency = schema.Competency;
export type Taxonomy = schema.Taxonomy;

export type ImportText = schema.ImportPreviewRequest;
export type ImportCandidate = schema.ImportPreviewItem;
export type ImportResult = schema.ImportView;
export type ImportJob = schema.ImportJobView;
export type RefusedItem = schema.ImportRefusedItem;
export type SimilarToImported = schema.SimilarItem;

export type Kit = schema.KitView;
/** An entry of a kit as it is read: with what the question says about itself. */
export type KitItem = schema.KitItemView;
export type KitEntry = schema.KitItemRequest;
export type KitText = Omit<schema.KitRequest, "revision">;

/** What a kit that is composed is to be. */
export type KitWishText = schema.KitWishRequest;
export type KitProposal = schema.KitProposal;
export type ProposedQuestion = schema.ProposedQuestion;

export type WhomToInterview = schema.NewCandidate;
export type SessionKitItem = schema.PlannedItem;
export type SessionInvitation = schema.InvitationLink;
export type Scorecard = schema.ScorecardView;
/** The words of a scorecard and its recommendation, which are saved while they are written. */
export type ScorecardText = Required<Omit<schema.ScorecardDraft, "revision">>;
export type Amendment = schema.ScorecardAmendment;
export type CandidateFeedback = schema.Feedback;

/** A weighted mean on the four-level scale with its 90 % interval. */
export type Summary = schema.SummaryView;
export type CompetencyScore = schema.CompetencyScoreView;
export type QuestionScore = schema.QuestionScoreView;
export type ReportQuestion = schema.ReportQuestionView;
export type ReportCriterion = schema.ReportCriterionView;
export type StandingRating = schema.RatingView;
