export type Role = "administrator" | "author" | "interviewer" | "reviewer";
export type Level = "junior" | "intermediate" | "senior" | "staff";
export type Kind = "concept" | "comparison" | "scenario" | "troubleshooting" | "coding" | "system-design";
export type QuestionStatus = "draft" | "published" | "retired";
export type Recommendation = "strong-no" | "no" | "yes" | "strong-yes";

export interface Page<T> {
  items: T[];
  next?: string | null;
}
