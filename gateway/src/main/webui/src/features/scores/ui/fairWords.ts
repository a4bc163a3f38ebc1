import type { FairView, Summary } from "@/shared/api/model";

/** Closer together, two numbers are shown as the same. */
const ALIKE = 0.05;

/** Why the fair average is not the raw mean, in one sentence; the reason where there is none. */
export function differenceWords({ state, average, rawMean, reason }: FairView): string {
  if (state !== "measured" || average === null) {
    return reason ?? "Nothing was observed yet.";
  }
  const more = (rawMean ?? average) - average;
  if (Math.abs(more) < ALIKE) {
    return "Raw mean and fair average agree: interviewers and questions were about as strict and hard as the average.";
  }
  return more > 0
    ? `The raw mean is ${more.toFixed(1)} higher: these interviewers were more lenient, or these questions easier, than the average, or few or extreme ratings were drawn towards it.`
    : `The raw mean is ${(-more).toFixed(1)} lower: these interviewers were stricter, or these questions harder, than the average, or few or extreme ratings were drawn towards it.`;
}

/** As a figure that an interval bar can draw. */
export function asSummary({ average, low, high, standardError, ratings }: FairView): Summary {
  return { value: average, low, high, standardError, ratings, notObserved: 0 };
}
