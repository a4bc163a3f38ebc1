import { Badge, Button, Group, Modal } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ScorecardState, SessionView } from "@/shared/api/model";
import { FormProblem } from "@/shared/ui/FormProblem";
import { LinkButton } from "@/shared/ui/LinkButton";
import { Section } from "@/shared/ui/Section";
import { tell } from "@/shared/ui/tell";
import { useMemberNames } from "../members/membersApi";
import classes from "./Sessions.module.css";
import { releaseFeedback, sessionQuery } from "./sessionsApi";
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
  const queries = useQueryClient();
  const releasing = useMutation({
    mutationFn: () => releaseFeedback(session.id),
    onSuccess: () => {
      close();
      tell("The candidate can read the feedback now.");
      return queries.invalidateQueries({ queryKey: sessionQuery(session.id).queryKey });
    },
  });
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
      <Modal opened={asking} onClose={close} title="Release the feedback?" closeButtonProps={{ "aria-label": "Close" }}>
        <p>
          {session.candidate.name} will see, for each question, the level reached and what the next one looks like, and what the panel
          wrote for them. Nobody&apos;s ratings are shown singly. It cannot be taken back.
        </p>
        <FormProblem error={releasing.error} what="The feedback was not released" />
        <Group justify="flex-end" gap="sm" mt="lg">
          <Button variant="default" onClick={close}>
            Not yet
          </Button>
          <Button loading={releasing.isPending} onClick={() => releasing.mutate()}>
            Release
          </Button>
        </Group>
      </Modal>
    </div>
  );
}
