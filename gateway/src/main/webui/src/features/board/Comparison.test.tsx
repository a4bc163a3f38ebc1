import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { CandidateScores, FairView } from "@/shared/api/model";
import { fakeServer, showInPage } from "@/shared/testing/page";
import { differenceWords } from "../scores/ui/fairWords";
import { Comparison } from "./Comparison";
import { fairScore, onBoard } from "./testing/boardSamples";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const nothing: FairView = { ...fairScore(2), state: "none", average: null, low: null, high: null, measure: null, rawMean: null, ratings: 0 };

function scores(candidate: string, some: Partial<CandidateScores> = {}): CandidateScores {
  return { ...onBoard(candidate), debrief: [], connections: null, oneMore: null, oneMoreReason: null, upToDate: true, ...some };
}

async function compare(...candidates: CandidateScores[]) {
  fakeServer({
    "GET /api/taxonomy": { competencies: [], levels: [], kinds: [] },
    "GET /api/candidates": { items: candidates.map(({ candidate }) => ({ id: candidate, name: candidate, sessions: [] })), next: null },
    ...Object.fromEntries(candidates.map((one) => [`GET /api/scores/candidates/${one.candidate}`, one])),
  });
  showInPage(<Comparison candidates={candidates.map(({ candidate }) => candidate)} />);
  await screen.findByRole("region", { name: "Candidates side by side" });
}

it("why the fair average differs is said once for each candidate", async () => {
  const fair = fairScore(2.7, 3.1);
  await compare(scores("ada", { fair }), scores("bob"));

  expect(screen.getAllByText(differenceWords(fair))).toHaveLength(1);
});

it("that nothing was observed is said once", async () => {
  await compare(scores("ada", { fair: nothing }), scores("bob"));

  expect(screen.getAllByText(/Nothing (was )?observed/)).toHaveLength(1);
});

it("numbers of which one is behind its ratings say so", async () => {
  await compare(scores("ada"), scores("bob", { upToDate: false }));

  expect(screen.getByText(/being worked in/)).not.toBeNull();
});
