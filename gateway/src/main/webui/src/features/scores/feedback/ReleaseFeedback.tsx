import { Alert, Button, Group, Modal } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { SessionView } from "@/shared/api/model";
import { EmptyState } from "@/shared/ui/EmptyState";
import { ErrorState } from "@/shared/ui/ErrorState";
import { FormProblem } from "@/shared/ui/FormProblem";
import { SkeletonLines } from "@/shared/ui/Pending";
import { tell } from "@/shared/ui/tell";
import { roomQuery, scorecards, scorecardsQuery, sessionQuery } from "../scoresApi";
import classes from "./Feedback.module.css";
import { FeedbackContent } from "./FeedbackContent";
import { farApart, feedbackPreview } from "./preview";

interface Props {
  session: SessionView;
  opened: boolean;
  onClose: () => void;
}

/** Asks before the candidate may read the feedback, and shows what that will be. */
export function ReleaseFeedback({ session, opened, onClose }: Props) {
  const queries = useQueryClient();
  const releasing = useMutation({
    mutationFn: () => scorecards.releaseFeedback(session.id),
    onSuccess: () => {
      onClose();
      tell("The candidate can read the feedback now.");
      return Promise.all([
        queries.invalidateQueries({ queryKey: sessionQuery(session.id).queryKey }),
        queries.invalidateQueries({ queryKey: ["sessions", session.id, "feedback"] }),
      ]);
    },
  });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="xl"
      title="Release the feedback?"
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <p>
        {session.candidate.name} will read what is below, and nothing else: no recommendation, no summary, and nobody&rsquo;s ratings
        singly. It cannot be taken back.
      </p>
      {opened && <Preview session={session.id} />}
      <FormProblem error={releasing.error} what="The feedback was not released" />
      <Group justify="flex-end" gap="sm" className={classes.decide ?? ""}>
        <Button variant="default" onClick={onClose}>
          Not yet
        </Button>
        <Button loading={releasing.isPending} onClick={() => releasing.mutate()}>
          Release
        </Button>
      </Group>
    </Modal>
  );
}

function Preview({ session }: { session: string }) {
  const cards = useQuery({ ...scorecardsQuery(session), refetchOnMount: "always" });
  const room = useQuery({ ...roomQuery(session), refetchOnMount: "always" });
  const error = cards.error ?? room.error;
  if (error) {
    const retry = () => void Promise.all([cards.refetch(), room.refetch()]);
    return <ErrorState error={error} what="What the candidate would read could not be loaded" onRetry={retry} />;
  }
  if (!cards.data || !room.data) {
    return <SkeletonLines lines={6} label="Loading what the candidate will read" />;
  }
  const apart = farApart(cards.data, room.data.items);
  const feedback = feedbackPreview(cards.data, room.data.items);
  return (
    <>
      {apart.length > 0 && (
        <Alert color="yellow" mt="md" title="The panel does not agree yet">
          <p>The candidate reads that you saw these differently, and gets no level. Talk about them, or amend, before you release:</p>
          <ul className={classes.apart}>
            {apart.map(({ title, criterion, low, high }) => (
              <li key={`${title} ${criterion}`}>
                {title}, {criterion}: rated from {low} to {high}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {/* A region that scrolls must be reachable by the keyboard. */}
      <div className={classes.preview} role="region" aria-label="What the candidate will read" tabIndex={0}>
        {feedback.perQuestion.length === 0 && feedback.messages.length === 0 ? (
          <EmptyState icon="question" title="There is nothing to read">
            No question was asked and nobody wrote feedback.
          </EmptyState>
        ) : (
          <FeedbackContent feedback={feedback} />
        )}
        {feedback.messages.length === 0 && (
          <p className={classes.quiet}>No interviewer wrote words for the candidate: there will be levels only.</p>
        )}
      </div>
    </>
  );
}
