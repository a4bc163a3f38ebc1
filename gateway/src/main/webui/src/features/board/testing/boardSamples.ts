import type { BoardCandidate, FairView, Summary } from "@/shared/api/model";

export function measured(value: number | null, reach = 0.4): Summary {
  const ends = value === null ? { low: null, high: null } : { low: Math.max(1, value - reach), high: Math.min(4, value + reach) };
  return { value, standardError: value === null ? null : reach / 1.7, ...ends, ratings: value === null ? 0 : 12, notObserved: 0 };
}

export function fairScore(average: number, rawMean = average + 0.2): FairView {
  return {
    ...{ state: "measured", average, low: Math.max(1, average - 0.4), high: Math.min(4, average + 0.4), measure: 0.6 },
    ...{ standardError: 0.3, ratings: 24, rawMean, reason: null },
  };
}

export function refusedScore(rawMean: number, reason: string): FairView {
  return { ...fairScore(2, rawMean), state: "refused", average: null, low: null, high: null, measure: null, standardError: null, reason };
}

export function onBoard(candidate: string, some: Partial<BoardCandidate> = {}): BoardCandidate {
  return {
    ...{ candidate, withheld: false, composite: measured(2.9), competencies: [], fair: fairScore(2.7), decision: null },
    sessions: [
      {
        ...{ session: `s-${candidate}`, at: "2026-11-20T10:00:00Z", composite: measured(2.9), override: null, provisional: false },
        recommendations: { strongNo: 0, no: 1, yes: 1, strongYes: 0 },
      },
    ],
    ...some,
  };
}
