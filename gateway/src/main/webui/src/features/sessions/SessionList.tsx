import { Link } from "@tanstack/react-router";
import type { SessionView } from "@/shared/api/model";
import { dayIn, duration } from "@/shared/time/display";
import { Time } from "@/shared/ui/Time";
import { useMemberNames } from "../members/membersApi";
import { SessionBadge } from "./SessionBadge";
import classes from "./Sessions.module.css";

/** Sessions under a heading for each day. */
export function SessionList({ sessions }: { sessions: readonly SessionView[] }) {
  return byDay(sessions).map(([day, ofDay]) => (
    <section key={day} aria-label={dayName(day)} className={classes.day}>
      <h2 className={classes.dayName}>{dayName(day)}</h2>
      <ul className={classes.list}>
        {ofDay.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
    </section>
  ));
}

/** One session; `withDay` where no heading says which day it is. */
export function SessionRow({ session, withDay = false }: { session: SessionView; withDay?: boolean }) {
  const memberName = useMemberNames();
  return (
    <li className={classes.row} data-cancelled={session.status === "cancelled" || undefined}>
      <span className={`tabular ${classes.time ?? ""}`}>
        <Time at={session.startsAt} zone={session.zone} show="time" />
        <span className={classes.dim}>{duration(session.minutes)}</span>
      </span>
      <div>
        <Link to="/sessions/$sessionId" params={{ sessionId: session.id }} className={classes.name}>
          {session.title}
        </Link>
        <p className={classes.dim}>
          {withDay && <>{dayName(dayIn(session.startsAt))}, </>}
          {session.candidate.name} with {session.panel.map(({ member }) => memberName(member)).join(", ")}
        </p>
      </div>
      {session.status !== "scheduled" && <SessionBadge status={session.status} />}
    </li>
  );
}

function byDay(sessions: readonly SessionView[]): [string, SessionView[]][] {
  const days = new Map<string, SessionView[]>();
  for (const session of sessions) {
    const day = dayIn(session.startsAt);
    days.set(day, [...(days.get(day) ?? []), session]);
  }
  return [...days];
}

function dayName(day: string): string {
  const today = dayIn(Date.now());
  if (day === today) {
    return "Today";
  }
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: "numeric" } as const);
  return new Intl.DateTimeFormat(undefined, { timeZone: "UTC", weekday: "long", day: "numeric", month: "long", ...year }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
