import type { AnchorLevel, QuestionWarning } from "@/shared/api/model";
import { type Draft, isWritten } from "./draft";

/** What the server doubts about each anchor, by the key of its criterion and the level. Answered doubts are no longer shown. */
export function anchorWarnings(criteria: Draft["criteria"], warnings: readonly QuestionWarning[]): (key: string, level: AnchorLevel) => string | null {
  const places = new Map<string, string[]>();
  for (const { field, message, answer } of warnings) {
    if (answer == null) {
      places.set(field, [...(places.get(field) ?? []), message]);
    }
  }
  // Criteria that say nothing were not sent, so the server's numbers leave them out.
  const sent = criteria.filter(isWritten).map(({ key }) => key);
  return (key, level) => places.get(`criteria[${sent.indexOf(key)}].anchors.${level}`)?.join("; ") ?? null;
}
