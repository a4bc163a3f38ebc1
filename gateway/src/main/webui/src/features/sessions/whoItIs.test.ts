import { expect, it } from "vitest";
import type { CandidateView } from "@/shared/api/model";
import { dateAndTime } from "@/shared/time/display";
import { whoItIs } from "./whoItIs";

type Session = CandidateView["sessions"][number];

const session = (startsAt: string, status: Session["status"]): Session => ({ id: startsAt, title: "Round", startsAt, status });
const early = "2026-01-10T09:00:00Z";
const late = "2026-03-12T09:00:00Z";
const later = "2026-05-12T09:00:00Z";

it("who was interviewed is told by address and latest interview", () => {
  const sessions = [session(early, "ended"), session(late, "ended"), session(later, "scheduled")];
  expect(whoItIs({ email: "a@example.org", sessions })).toBe(`a@example.org, interviewed ${dateAndTime(late)}`);
});

it("who is still to be interviewed is told by the first interview to come; what was cancelled says nothing", () => {
  const sessions = [session(later, "scheduled"), session(late, "scheduled"), session(early, "cancelled")];
  expect(whoItIs({ email: null, sessions })).toBe(`interview ${dateAndTime(late)}`);
});

it("who was interviewed by others only is told so", () => {
  expect(whoItIs({ email: null, sessions: [] })).toBe("no interview of theirs is yours to see");
});
