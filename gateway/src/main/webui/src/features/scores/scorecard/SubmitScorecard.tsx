import { Alert, Button, Group, Modal } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { SessionView } from "@/shared/api/model";
import { tell, tellProblem } from "@/shared/ui/tell";
import { myScorecardQuery, scorecards } from "../scoresApi";
import classes from "./Scorecard.module.css";

interface Props {
  session: SessionView;
  /** Why it cannot be submitted now. */
  why: string | null;
  /** What it lacks that could be in it; null when nothing does. */
  missing: string | null;
  /** The position up to which this page has seen the log. */
  ratedThrough: number;
  /** Saves what is pending. @returns the revision to submit, or null */
  settle: () => Promise<number | null>;
}

export function SubmitScorecard({ session, why, missing, ratedThrough, settle }: Props) {
  const reason = useId();
  const [opened, { open, close }] = useDisclosure(false);
  const [busy, setBusy] = useState(false);
  const queries = useQueryClient();
  const submit = async () => {
    setBusy(true);
    try {
      const revision = await settle();
      if (revision === null) {
        return;
      }
      const submitted = await scorecards.submit(session.id, revision, ratedThrough);
      queries.setQueryData(myScorecardQuery(session.id).queryKey, submitted);
      void queries.invalidateQueries({ queryKey: ["sessions"] });
      void queries.invalidateQueries({ queryKey: ["scores"] });
      tell("Scorecard submitted");
    } catch (failure) {
      tellProblem("The scorecard was not submitted", failure);
    } finally {
      setBusy(false);
      close();
    }
  };
  return (
    <>
      <Group gap="sm">
        <span id={reason} role="status" className={classes.why}>
          {why}
        </span>
        <Button
          {...(why === null ? {} : { "data-disabled": true })}
          aria-disabled={why !== null}
          aria-describedby={reason}
          onClick={(event) => (why === null ? open() : event.preventDefault())}
        >
          Submit
        </Button>
      </Group>
      <Modal opened={opened} onClose={close} title="Submit your scorecard?" closeButtonProps={{ "aria-label": "Close" }}>
        {missing !== null && (
          <Alert color="yellow" mb="md" title="This is missing">
            {missing}. You can submit without it, or go back and fill it in.
          </Alert>
        )}
        <p>From then on:</p>
        <ul style={{ paddingLeft: 20, margin: "8px 0" }}>
          <li>your ratings are closed; you can change them by an amendment, which keeps the old and asks for a reason,</li>
          <li>you see the others&rsquo; scorecards and ratings as they submit theirs, and they see yours,</li>
          <li>the scores stay provisional until the whole panel has submitted.</li>
        </ul>
        {session.status === "live" && <p>The interview is still going on.</p>}
        <Group justify="flex-end" gap="sm" mt="lg">
          <Button variant="default" onClick={close}>
            Not yet
          </Button>
          <Button data-autofocus loading={busy} onClick={() => void submit()}>
            Submit
          </Button>
        </Group>
      </Modal>
    </>
  );
}
