import type { Kind, Level, Page, QuestionStatus } from "./commonModel";

export interface KeyPoint {
  id: string;
  text: string;
  weight: number;
}

export type AnchorLevel = "1" | "2" | "3" | "4";

export interface Criterion {
  id: string;
  name: string;
  weight: number;
  anchors: Partial<Record<AnchorLevel, string>>;
}

export interface FollowUp {
  kind: "why" | "what-if";
  text: string;
}

export interface Program {
  language: string;
  fileName?: string | null;
  text: string;
  requires?: string[];
}

export interface Check {
  name: string;
  code: string;
}

export interface Source {
  title: string;
  url?: string | null;
  note?: string | null;
}

/** A question's content while it is being written: everything but the title may be missing. */
export interface DraftContent {
  title: string;
  level?: Level | null;
  kind?: Kind | null;
  competency?: string | null;
  difficulty?: number | null;
  minutes?: number | null;
  prompt?: string | null;
  referenceAnswer?: string | null;
  keyPoints?: KeyPoint[];
  criteria?: Criterion[];
  hints?: string[];
  followUps?: FollowUp[];
  codeSample?: Program | null;
  starter?: Program | null;
  checks?: Check[];
  sources?: Source[];
  reviewedOn?: string | null;
  reviewBy?: string | null;
}

/** The content of a published version: complete. */
export interface QuestionContent {
  title: string;
  level: Level;
  kind: Kind;
  competency: string;
  difficulty: number;
  minutes: number;
  prompt: string;
  referenceAnswer: string;
  keyPoints: KeyPoint[];
  criteria: Criterion[];
  hints: string[];
  followUps: FollowUp[];
  codeSample?: Program | null;
  starter?: Program | null;
  checks: Check[];
  sources: Source[];
  reviewedOn?: string | null;
  reviewBy?: string | null;
}

export interface QuestionSummary {
  id: string;
  title: string;
  level?: Level | null;
  kind?: Kind | null;
  competency?: string | null;
  difficulty?: number | null;
  minutes?: number | null;
  status: QuestionStatus;
  version?: number | null;
  builtIn: boolean;
  hasCode: boolean;
  updatedAt: string;
  excerpt?: string | null;
}

export interface FacetCount {
  value: string;
  count: number;
}

export interface QuestionPage extends Page<QuestionSummary> {
  total: number;
  facets: {
    level: FacetCount[];
    kind: FacetCount[];
    competency: FacetCount[];
    status: FacetCount[];
  };
}

export interface SimilarQuestion {
  id: string;
  title: string;
  similarity: number;
}

export interface QuestionView {
  id: string;
  status: QuestionStatus;
  version?: number | null;
  revision: number;
  builtIn: boolean;
  content: DraftContent;
  hasDraft: boolean;
  updatedAt: string;
  updatedBy?: string | null;
  similar: SimilarQuestion[];
  origin?: { import?: string | null; number?: number | null } | null;
  missing: string[];
}

export interface VersionSummary {
  version: number;
  publishedAt: string;
  publishedBy?: string | null;
}

export interface QuestionVersion {
  question: string;
  version: number;
  content: QuestionContent;
  publishedAt: string;
}

export interface Competency {
  id: string;
  name: string;
  covers: string;
}

export interface Taxonomy {
  competencies: Competency[];
  levels: Level[];
  kinds: Kind[];
}

export type ImportFormat = "auto" | "guide" | "markdown" | "csv" | "yaml" | "json";

export interface ImportText {
  name: string;
  format: ImportFormat;
  text: string;
}

export interface SimilarToImported {
  in: "import" | "bank";
  number?: number | null;
  question?: string | null;
  title: string;
  similarity: number;
}

export interface ImportCandidate {
  number: number;
  line: number;
  title: string;
  level: Level;
  kind: Kind;
  competency?: string | null;
  hasCode: boolean;
  language?: string | null;
  prompt: string;
  answer: string;
  code?: string | null;
  warnings: string[];
  similar: SimilarToImported[];
}

export interface UnreadLine {
  line: number;
  text: string;
  reason: string;
}

export interface ImportPreview {
  found: number;
  items: ImportCandidate[];
  unread: UnreadLine[];
}

export interface ImportResult {
  id: string;
  created: number;
  items: { number: number; question: string }[];
  refused: { number: number; reason: string }[];
}
