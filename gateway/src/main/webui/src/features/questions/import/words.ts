import type { ImportFormat, ImportRemark } from "@/shared/api/model";

/** What the formats of a text are called on screen. */
export const formatNames: Record<ImportFormat, string> = {
  auto: "Find out",
  guide: "Plain text guide",
  markdown: "Markdown",
  csv: "CSV (table)",
  yaml: "YAML",
  json: "JSON",
};

/** What became of an item, or of a line. */
export const remarkNames: Record<ImportRemark["what"], string> = {
  refused: "Not imported",
  known: "Known already",
  similar: "Looks alike",
  warning: "To look at",
  unread: "Not used",
};

const fieldNames: Record<string, string> = {
  title: "title",
  level: "level",
  kind: "kind",
  competency: "competency",
  difficulty: "difficulty",
  minutes: "minutes",
  prompt: "prompt",
  referenceAnswer: "answer",
  keyPoints: "key points",
  criteria: "rubric",
  hints: "hints",
  followUps: "follow-ups",
  codeSample: "code sample",
  starter: "starter",
  checks: "checks",
  sources: "sources",
  reviewedOn: "reviewed on",
  reviewBy: "review by",
};

/** The fields that a text says something for, as a sentence's list. */
export function fieldList(fields: readonly string[]): string {
  return fields.map((field) => fieldNames[field] ?? field).join(", ");
}
