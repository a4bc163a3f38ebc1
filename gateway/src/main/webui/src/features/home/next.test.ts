import { expect, it } from "vitest";
import type { SessionView } from "@/shared/api/model";
import { finished, owedScorecards, todays, upcoming } from "./next";

const now = new Date(2026, 10, 21, 12).getTime();
const at = (day: number, hour: number) => new Date(2026, 10, day, hour).toISOString();

function session(id: string, status: SessionView["status"], startsAt: string, mine: "none" | "draft" | "submitted" = "none"): SessionView {
  return {
    ...{ id, title: id, status, startsAt, revision: 1, zone: "UTC", minutes: 45, createdBy: "x", feedback: "none" },
    kit: { id: "k", name: "Kit", items: [] },
    candidate: { id: "c", name: "Casey" },
    panel: [{ member: "me", scorecard: mine }],
    invitation: { status: "none" },
  };
}

const sessions = [
  session("tomorrow", "scheduled", at(22, 9)),
  session("evening", "scheduled", at(21, 18)),
  session("overdue", "scheduled", at(21, 9)),
  session("live", "live", at(20, 23)),
  session("cancelled", "cancelled", at(21, 15)),
  session("owed", "ended", at(19, 9), "draft"),
  session("older", "ended", at(18, 9)),
  session("done", "ended", at(17, 9), "submitted"),
];
const ids = (found: readonly SessionView[]) => found.map(({ id }) => id);

it("today has what is live and what begins today, the earliest first", () => {
  expect(ids(todays(sessions, now))).toEqual(["live", "overdue", "evening"]);
});

it("later days come after", () => {
  expect(ids(upcoming(sessions, now))).toEqual(["tomorrow"]);
});

it("a scorecard is owed until it is submitted", () => {
  expect(ids(owedScorecards(sessions, "me"))).toEqual(["older", "owed"]);
  expect(owedScorecards(sessions, "somebody else")).toEqual([]);
});

it("what ended today is listed, and what the whole panel has judged, the latest first", () => {
  const today = session("today", "ended", at(21, 8), "draft");

  expect(ids(finished([...sessions, today], now))).toEqual(["today", "done"]);
});
