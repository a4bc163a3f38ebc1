import type { Kind, Level, QuestionStatus, Recommendation, Role, SessionStatus } from "../api/model";

/** What the values of the wire are called on screen. */
export const levelNames: Record<Level, string> = {
  junior: "Junior",
  intermediate: "Intermediate",
  senior: "Senior",
  staff: "Staff",
};

export const kindNames: Record<Kind, string> = {
  concept: "Concept",
  comparison: "Comparison",
  scenario: "Scenario",
  troubleshooting: "Troubleshooting",
  coding: "Coding",
  "system-design": "System design",
};

export const questionStatusNames: Record<QuestionStatus, string> = { draft: "Draft", published: "Published", retired: "Retired" };

export const sessionStatusNames: Record<SessionStatus, string> = {
  scheduled: "Scheduled",
  live: "Live",
  ended: "Ended",
  cancelled: "Cancelled",
};

export const recommendationNames: Record<Recommendation, string> = {
  "strong-no": "Strong no",
  no: "No",
  yes: "Yes",
  "strong-yes": "Strong yes",
};

export const roleNames: Record<Role, string> = {
  administrator: "Administrator",
  author: "Author",
  interviewer: "Interviewer",
  reviewer: "Reviewer",
};

export const roleMeanings: Record<Role, string> = {
  administrator: "invites members and gives roles; may do everything",
  author: "writes, imports and publishes questions",
  interviewer: "composes kits, schedules and leads sessions",
  reviewer: "reads scores and reports of all sessions",
};

/** A name for a value that may be newer than this application: words with a capital at the start. */
export function nameOf(names: Record<string, string>, value: string): string {
  return names[value] ?? value.replaceAll("-", " ").replace(/^./, (letter) => letter.toUpperCase());
}

/** "1 question", "3 questions". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString()} ${count === 1 ? one : many}`;
}
