import { Badge, Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { ScorecardState, SessionView } from "@/shared/api/model";
import { LinkButton } from "@/shared/ui/LinkButton";
import { Section } from "@/shared/ui/Section";
import { useMemberNames } from "../members/membersApi";
import { ReleaseFeedback } from "../scores/feedback/ReleaseFeedback";
import classes from "./Sessions.module.css";
import { useIsOnPanel } from "./useMayChange";

const scorecardWords: Record<ScorecardState, string> = {
  none: "no scorecard yet",
  draft: "scorecard begun",
  submitted: "scorecard submitted",
};

export function PanelPart({ session }: { session: SessionView }) {
  const memberName = useMemberNames();
  const onPanel = useIsOnPanel(session);
  const { id, status, panel } = session;
  const begun = status === "live" || status === "ended";
  return (
    <Section title="Panel">
      <ul className={`${classes.list ?? ""} ${classes.panel ?? ""}`}>
        {panel.map(({ member, scorecard }) => (
          <li key={member}>
            <span>{memberName(member)}</span>
            <Badge {...(scorecard === "submitted" ? { variant: "light", color: "petrol" } : {})}>{scorecardWords[scorecard]}</Badge>
          </li>
        ))}
      </ul>
      {begun && (
        <div className={classes.links}>
          {onPanel && (
            <LinkButton to="/sessions/$sessionId/scorecard" params={{ sessionId: id }} variant="default" size="compact-md">
              My scorecard
            </LinkButton>
          )}
          <LinkButton to="/sessions/$sessionId/report" params={{ sessionId: id }} variant="default" size="compact-md">
            Report
          </LinkButton>
          <LinkButton to="/sessions/$sessionId/replay" params={{ sessionId: id }} variant="default" size="compact-md">
            Replay
          </LinkButton>
        </div>
      )}
      {status === "ended" && <Feedback session={session} onPanel={onPanel} />}
    </Section>
  );
}

function Feedback({ session, onPanel }: { session: SessionView; onPanel: boolean }) {
  const [asking, { open, close }] = useDisclosure(false);
  const waiting = session.panel.filter(({ scorecard }) => scorecard !== "submitted").length;
  return (
    <div style={{ marginTop: 16 }}>
      {session.feedback === "released" ? (
        <p className={classes.dim}>The candidate can read the feedback.</p>
      ) : waiting > 0 ? (
        <p className={classes.dim}>
          Feedback can be released when every scorecard is submitted; {waiting} of {session.panel.length} to go.
        </p>
      ) : (
        onPanel && (
          <Button size="compact-md" onClick={open}>
            Release feedback to the candidate
          </Button>
        )
      )}
      {(session.feedback === "released" || waiting === 0) && (
        <LinkButton
          to="/sessions/$sessionId/feedback"
          params={{ sessionId: session.id }}
          variant="subtle"
          size="compact-md"
          className={classes.links ?? ""}
        >
          See what the candidate sees
        </LinkButton>
      )}
      <ReleaseFeedback session={session} opened={asking} onClose={close} />
    </div>
  );
}
