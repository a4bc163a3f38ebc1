import { Alert, Button, Group } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import type { Scorecard, SessionView } from "@/shared/api/model";
import { ErrorState } from "@/shared/ui/ErrorState";
import { SkeletonLines } from "@/shared/ui/Pending";
import { ReleaseFeedback } from "../feedback/ReleaseFeedback";
import { useMemberNames } from "../../members/membersApi";
import { roomQuery, scorecardsQuery } from "../scoresApi";
import { AmendScorecard } from "./AmendScorecard";
import { Amendments } from "./Amendments";
import { Comparison } from "./Comparison";
import classes from "./Scorecard.module.css";

interface Props {
  session: SessionView;
  mine: Scorecard;
  me: string;
}

/** After submitting: all submitted scorecards side by side, amendments, and the feedback's release. */
export function SubmittedScorecards({ session, mine, me }: Props) {
  const nameOf = useMemberNames();
  const others = useQuery(scorecardsQuery(session.id));
  const room = useQuery(roomQuery(session.id));
  const [amending, { open, close }] = useDisclosure(false);
  const submitted = (others.data ?? [mine]).filter((card) => card.status === "submitted");
  const cards = [mine, ...submitted.filter((card) => card.member !== me)];
  const missing = session.panel.filter(({ member }) => !cards.some((card) => card.member === member));
  if (others.error ?? room.error) {
    return (
      <ErrorState
        error={others.error ?? room.error}
        what="The scorecards could not be loaded"
        kept="Yours is submitted and safe."
        onRetry={() => void Promise.all([others.refetch(), room.refetch()])}
      />
    );
  }
  return (
    <>
      <Group justify="space-between" mb="md" gap="sm">
        <p className={classes.quiet}>
          {missing.length === 0
            ? "The whole panel has submitted."
            : `Not submitted yet: ${missing.map(({ member }) => nameOf(member)).join(", ")}. Their scorecards appear here when they submit.`}
        </p>
        <Group gap="sm">
          <Button variant="default" onClick={open}>
            Amend mine
          </Button>
          {missing.length === 0 && <Release session={session} />}
        </Group>
      </Group>
      {others.data && room.data ? (
        <Comparison cards={cards} items={room.data.items} me={me} session={session.id} />
      ) : (
        <SkeletonLines lines={8} />
      )}
      <Amendments cards={cards} items={room.data?.items ?? []} />
      {room.data && (
        <AmendScorecard opened={amending} onClose={close} session={session.id} mine={mine} items={room.data.items} />
      )}
    </>
  );
}

function Release({ session }: { session: SessionView }) {
  const [asking, { open, close }] = useDisclosure(false);
  if (session.feedback === "released") {
    return <Alert color="petrol" p="xs">{`${session.candidate.name} can read the feedback.`}</Alert>;
  }
  return (
    <>
      <Button onClick={open}>Release the feedback to the candidate</Button>
      <ReleaseFeedback session={session} opened={asking} onClose={close} />
    </>
  );
}
