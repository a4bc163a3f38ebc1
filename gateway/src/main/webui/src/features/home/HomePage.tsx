import type { SessionView } from "@/shared/api/model";
import { may, useHasRole, useMember } from "@/shared/auth/identity";
import { ErrorState } from "@/shared/ui/ErrorState";
import { LinkButton } from "@/shared/ui/LinkButton";
import { PageHeader } from "@/shared/ui/PageHeader";
import { SkeletonLines } from "@/shared/ui/Pending";
import { RoleGate } from "@/shared/ui/RoleGate";
import { Section } from "@/shared/ui/Section";
import { SessionRow } from "../sessions/SessionList";
import { Drafts, ReviewsAsked } from "./Drafts";
import { Finished } from "./Finished";
import { FirstRunGuide } from "./FirstRunGuide";
import classes from "./Home.module.css";
import { finished, owedScorecards, todays, upcoming } from "./next";
import { OwedScorecards } from "./OwedScorecards";
import { useMySessions } from "./useMySessions";

/** What is next for me. */
export function HomePage() {
  const me = useMember()?.member;
  const sessions = useMySessions();
  const writer = useHasRole(...may.writeQuestions);
  return (
    <>
      <PageHeader
        title={greeting(me?.name)}
        actions={
          <RoleGate roles={may.schedule} otherwise={null}>
            <LinkButton to="/sessions/new">Schedule a session</LinkButton>
          </RoleGate>
        }
      />
      {sessions.error ? (
        <ErrorState error={sessions.error} what="Your sessions could not be loaded" onRetry={sessions.retry} />
      ) : sessions.all === undefined ? (
        <SkeletonLines lines={8} />
      ) : (
        <div className={classes.columns}>
          <div>
            <FirstRunGuide sessions={sessions.all.length} />
            <Next sessions={sessions.all} now={sessions.now} />
            <Finished sessions={finished(sessions.all, sessions.now)} />
          </div>
          <div>
            <OwedScorecards sessions={owedScorecards(sessions.all, me?.id ?? "")} />
            {writer && <ReviewsAsked />}
            {writer && <Drafts />}
          </div>
        </div>
      )}
    </>
  );
}

const fewNext = 3;

function Next({ sessions, now }: { sessions: readonly SessionView[]; now: number }) {
  const today = todays(sessions, now);
  const later = upcoming(sessions, now).slice(0, fewNext);
  return (
    <>
      <Section title="Today">
        {today.length === 0 ? (
          <p className={classes.dim}>No session today.</p>
        ) : (
          <Rows sessions={today} />
        )}
      </Section>
      {later.length > 0 && (
        <Section title="Coming up">
          <ul className={classes.list}>
            {later.map((session) => (
              <SessionRow key={session.id} session={session} withDay />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Rows({ sessions }: { sessions: readonly SessionView[] }) {
  return (
    <ul className={classes.list}>
      {sessions.map((session) => (
        <SessionRow key={session.id} session={session} />
      ))}
    </ul>
  );
}

function greeting(name: string | undefined): string {
  return name === undefined ? "Home" : `Hello, ${name.trim().split(/\s+/)[0] ?? name}`;
}
