import type { BoardSession } from "@/shared/api/model";

const NAMES = [
  ["strongYes", "strong yes"],
  ["yes", "yes"],
  ["no", "no"],
  ["strongNo", "strong no"],
] as const;

/** What the interviewers of all sessions recommended, as in "2 yes, 1 strong no". */
export function recommended(sessions: readonly Pick<BoardSession, "recommendations">[]): string {
  const counts = NAMES.map(([key, name]) => [sessions.reduce((sum, one) => sum + one.recommendations[key], 0), name] as const);
  const given = counts.filter(([count]) => count > 0).map(([count, name]) => `${count} ${name}`);
  return given.length === 0 ? "no recommendation yet" : given.join(", ");
}
