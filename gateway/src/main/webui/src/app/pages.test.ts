import { expect, it } from "vitest";
import { boardSearch, candidateSearch, compareSearch, newSessionSearch, questionSearch, replaySearch, returnSearch } from "./pages";

it("a search is read from the address, and what is not understood is left out", () => {
  expect(questionSearch({ q: "drift", level: ["senior", 3], kind: "coding", sort: "best", origin: "own", other: 1 })).toEqual({
    q: "drift",
    level: ["senior"],
    kind: ["coding"],
    origin: "own",
  });
});

it("what is due and what is in review is asked for in the address", () => {
  expect(questionSearch({ due: "true", review: "in-review" })).toEqual({ due: true, review: ["in-review"] });
  expect(questionSearch({ due: "no" })).toEqual({});
});

it("a comparison has versions or the draft on its sides", () => {
  expect(compareSearch({ from: 1, to: "draft" })).toEqual({ from: "1", to: "draft" });
  expect(compareSearch({ from: "0", to: "../x" })).toEqual({});
});

it.each(["https://example.org", "//example.org", "/\\example.org", "javascript:alert(1)"])("signing in never leads to %s", (next) => {
  expect(returnSearch({ next })).toEqual({});
});

it("signing in leads back to a page of the application", () => {
  expect(returnSearch({ next: "/sessions/1?tab=live", expired: true })).toEqual({ next: "/sessions/1?tab=live", expired: true });
});

it("a replay starts at a position from 1, or at a second", () => {
  expect(replaySearch({ at: "12" })).toEqual({ at: 12 });
  expect(replaySearch({ at: 0 })).toEqual({});
  expect(replaySearch({})).toEqual({});
  expect(replaySearch({ position: 7 })).toEqual({ at: 7 });
  expect(replaySearch({ t: "61.5" })).toEqual({ t: 61.5 });
  expect(replaySearch({ t: 61, at: 12 })).toEqual({ at: 12 });
  expect(replaySearch({ t: "soon" })).toEqual({});
});

it("a cut lies within the scale, and is read in hundredths of a level", () => {
  expect(candidateSearch({ cut: "2.753" })).toEqual({ cut: 2.75 });
  expect(candidateSearch({ cut: 1 })).toEqual({});
  expect(candidateSearch({ cut: 4.2 })).toEqual({});
  expect(candidateSearch({})).toEqual({});
});

it("who is compared, and who is interviewed once more, is read from the address", () => {
  expect(boardSearch({ compare: ["a", "b", 3] })).toEqual({ compare: ["a", "b"] });
  expect(newSessionSearch({ candidate: "a", kit: "" })).toEqual({ candidate: "a" });
});
