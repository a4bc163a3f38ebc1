import { useState } from "react";
import type { SessionView } from "@/shared/api/model";
import { TextLink } from "@/shared/ui/LinkButton";
import { Section } from "@/shared/ui/Section";
import { RelativeTime } from "@/shared/ui/Time";
import classes from "./Home.module.css";

/** From a day on, what was heard is no longer fresh. */
const LATE_MS = 86_400_000;

/** What the viewer still has to submit, and how late it is. */
export function OwedScorecards({ sessions }: { sessions: readonly SessionView[] }) {
  const [now] = useState(() => Date.now());
  return (
    <Section title="Scorecards you owe">
      {sessions.length === 0 ? (
        <p className={classes.dim}>None. Others see your ratings only after you submit, and you theirs.</p>
      ) : (
        <ul className={classes.list}>
          {sessions.map(({ id, title, candidate, endedAt, startsAt }) => (
            <li key={id} className={classes.item}>
              <TextLink to="/sessions/$sessionId/scorecard" params={{ sessionId: id }} fw={560}>
                {candidate.name}
              </TextLink>
              <div className={classes.dim}>
                {title}, ended <RelativeTime at={endedAt ?? startsAt} />
                {now - Date.parse(endedAt ?? startsAt) > LATE_MS && <span className={classes.late}>overdue</span>}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
