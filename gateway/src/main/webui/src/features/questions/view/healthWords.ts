import type { QuestionHealth } from "@/shared/api/model";

/** Below, a question hardly tells strong from weak candidates; from the second on it does so well. */
const LITTLE = 0.1;
const WELL = 0.3;

/** From so many interviews on a number is there, unless all levels are the same. */
const ENOUGH = 10;

export function discriminationWords(discrimination: number | null, interviews: number): string {
  if (discrimination === null && interviews >= ENOUGH) {
    return "Whether it tells candidates apart cannot be said: levels here, or in the rest of the interviews, do not vary.";
  }
  if (discrimination === null) {
    return "Whether it tells candidates apart shows from 10 interviews on.";
  }
  const number = discrimination.toFixed(2).replace("-", "−");
  if (discrimination < LITTLE) {
    return `Discrimination ${number}: who does well on it does hardly better on the rest of the interview. Look at its anchors.`;
  }
  return discrimination < WELL
    ? `Discrimination ${number}: it tells candidates apart a little.`
    : `Discrimination ${number}: it tells strong from weak candidates well.`;
}

export function driftWords(drift: QuestionHealth["drift"]): string {
  if (drift === null) {
    return "Whether answers change over time shows from 16 interviews on.";
  }
  const { change, standardError, interviews, notable } = drift;
  const amount = `${Math.abs(change).toFixed(1)} ± ${(1.645 * standardError).toFixed(1)}`;
  if (!notable) {
    return `The latest ${interviews} interviews are like those before (change ${change < 0 ? "−" : "+"}${amount}).`;
  }
  return change > 0
    ? `The latest ${interviews} answers were better by ${amount} levels: it may have become known. Consider a new version.`
    : `The latest ${interviews} answers were worse by ${amount} levels. Look at what has changed.`;
}
