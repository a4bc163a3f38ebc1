import type { SessionView } from "@/shared/api/model";
import { sameDay } from "@/shared/time/display";

/** Live sessions, and those of the current day that are still to come or under way, the earliest first. */
export function todays(sessions: readonly SessionView[], now: number): SessionView[] {
  return byStart(
    sessions.filter(
      ({ status, startsAt }) => status === "live" || (status === "scheduled" && (sameDay(startsAt, now) || Date.parse(startsAt) < now)),
    ),
  );
}

/** Scheduled sessions of later days, the earliest first. */
export function upcoming(sessions: readonly SessionView[], now: number): SessionView[] {
  return byStart(
    sessions.filter(({ status, startsAt }) => status === "scheduled" && Date.parse(startsAt) > now && !sameDay(startsAt, now)),
  );
}

/** Ended sessions whose panel `member` is on without having submitted a scorecard, the oldest first. */
export function owedScorecards(sessions: readonly SessionView[], member: string): SessionView[] {
  return byStart(
    sessions.filter(
      ({ status, panel }) => status === "ended" && panel.some((seat) => seat.member === member && seat.scorecard !== "submitted"),
    ),
  );
}

/** Sessions that ended today, and those whose whole panel has submitted since; the latest first. */
export function finished(sessions: readonly SessionView[], now: number): SessionView[] {
  const whole = ({ panel }: SessionView) => panel.every(({ scorecard }) => scorecard === "submitted");
  const ended = sessions.filter(
    (session) => session.status === "ended" && (sameDay(session.endedAt ?? session.startsAt, now) || whole(session)),
  );
  return byStart(ended).reverse();
}

function byStart(sessions: SessionView[]): SessionView[] {
  return sessions.sort((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt));
}
