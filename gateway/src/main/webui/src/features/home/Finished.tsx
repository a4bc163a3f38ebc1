import type { SessionView } from "@/shared/api/model";
import { TextLink } from "@/shared/ui/LinkButton";
import { Section } from "@/shared/ui/Section";
import { RelativeTime } from "@/shared/ui/Time";
import classes from "./Home.module.css";

const few = 5;

/** What is over, with the way to its report. Nothing when nothing is. */
export function Finished({ sessions }: { sessions: readonly SessionView[] }) {
  return sessions.length === 0 ? null : (
    <Section
      title="Finished lately"
      aside={
        sessions.length > few ? (
          <TextLink to="/sessions" search={{ tab: "past" }} fz={13}>
            All past sessions
          </TextLink>
        ) : null
      }
    >
      <ul className={classes.list}>
        {sessions.slice(0, few).map(({ id, title, candidate, endedAt, startsAt, panel }) => {
          const missing = panel.filter(({ scorecard }) => scorecard !== "submitted").length;
          return (
            <li key={id} className={classes.finished}>
              <div>
                <TextLink to="/sessions/$sessionId" params={{ sessionId: id }} fw={560} c="var(--mantine-color-text)">
                  {title}
                </TextLink>
                <div className={classes.dim}>
                  {candidate.name}, ended <RelativeTime at={endedAt ?? startsAt} />
                  {missing > 0 && `, ${missing} of ${panel.length} scorecards to come`}
                </div>
              </div>
              <TextLink
                to="/sessions/$sessionId/report"
                params={{ sessionId: id }}
                aria-label={`Report on ${candidate.name}, ${title}`}
              >
                Report
              </TextLink>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
