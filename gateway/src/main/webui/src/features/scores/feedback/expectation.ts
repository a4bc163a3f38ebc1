import type { CandidateFeedback } from "@/shared/api/model";

type Question = Pick<CandidateFeedback["perQuestion"][number], "level" | "prediction">;

/** Nearer than this, expectation and result are the same to people. */
const NEAR = 0.5;

/** How what was expected of a question compares with what was seen; null where one of the two is missing. */
export function compared({ level, prediction }: Question): string | null {
  if (level == null || prediction == null) {
    return null;
  }
  const more = prediction - level;
  return Math.abs(more) < NEAR ? "about as you expected" : more > 0 ? "lower than you expected" : "higher than you expected";
}

/** The same over all questions that have both, in one sentence. */
export function expectationWords(questions: readonly Question[]): string | null {
  const gaps = questions.flatMap(({ level, prediction }) => (level == null || prediction == null ? [] : [prediction - level]));
  if (gaps.length === 0) {
    return null;
  }
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const near = gaps.filter((gap) => Math.abs(gap) < NEAR).length;
  const right = `You were right within half a level on ${near} of ${gaps.length}.`;
  if (Math.abs(mean) < 0.25) {
    return `Over all, what you expected and what was seen come out the same. ${right}`;
  }
  return `On average you expected ${Math.abs(mean).toFixed(1)} ${mean > 0 ? "more" : "less"} than was seen. ${right}`;
}
