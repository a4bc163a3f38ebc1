import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { SuggestedQuestion, Suggestions } from "@/shared/api/model";
import { Arrival, fakeServer, showInPage } from "@/shared/testing/page";
import { SuggestionNote } from "./SuggestionNote";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const ready: SuggestedQuestion = {
  ...{ question: "q1", version: 1, state: "ready", level: 2.6, low: 1.9, high: 3.4, doubt: null },
  points: [
    { point: "Splits by time", covered: "covered", words: ["time order"] },
    { point: "Names the cost", covered: "missing", words: [] },
  ],
};
const answered = (question: Partial<SuggestedQuestion>, enabled = true): Suggestions => ({ enabled, questions: [{ ...ready, ...question }] });

async function show(suggestions: Suggestions) {
  fakeServer({ "GET /api/sessions/s1/suggestions": suggestions });
  showInPage(
    <>
      <SuggestionNote session="s1" question="q1" />
      <Arrival of={["sessions", "s1", "suggestions"]} />
    </>,
  );
  await screen.findByText("arrived");
}

it("a suggestion shows its interval, what is covered by which words, and what is missing", async () => {
  await show(answered({}));

  expect((await screen.findByText("2.6")).closest("summary")?.textContent).toContain("1 of 2 key points covered");
  expect(screen.getByText(/Interval 1\.9 to 3\.4.*not calibrated/)).not.toBeNull();
  expect(screen.getByText(/by “time order”/)).not.toBeNull();
  expect(screen.getByText("Names the cost").textContent).toContain("missing");
});

it("one that is unsure gives no number, but its reason", async () => {
  await show(answered({ state: "abstains", level: null, low: null, high: null, doubt: "unsure" }));

  expect(await screen.findByText(/could lie almost anywhere/)).not.toBeNull();
  expect(screen.queryByText("2.6")).toBeNull();
});

it.each([answered({}, false), answered({ state: "nothing-written" }), answered({ state: "rate-first" })])(
  "nothing shows where it is off, nothing was written, or a rating is missing",
  async (suggestions) => {
    await show(suggestions);
    expect(screen.queryByText(/Suggested/)).toBeNull();
  },
);
