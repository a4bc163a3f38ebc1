import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { QuestionView } from "@/shared/api/model";
import { may, useHasRole } from "@/shared/auth/identity";
import { calendarDay, dayIn } from "@/shared/time/display";
import { NoteDialog } from "./NoteDialog";
import classes from "./Review.module.css";
import { useStep } from "./reviewApi";

/** That a question is to be looked at again; writers say that it is still right, or edit it. */
export function DueNotice({ question }: { question: QuestionView }) {
  const writer = useHasRole(...may.writeQuestions);
  const { reviewBy, reviewDue } = question.editorial;
  if (question.status !== "published" || reviewDue == null || reviewBy == null) {
    return null;
  }
  return (
    <div className={classes.bar} data-tone="warn" role="group" aria-label="Review date">
      <div className={classes.words}>
        {reviewDue === "overdue" ? "Its review was due by " : "Its review is due by "}
        {calendarDay(reviewBy)}.
      </div>
      {writer && !question.builtIn && <StillRight question={question} />}
    </div>
  );
}

/** Opens the dialog in which somebody says that a question is still right. */
export function StillRight({ question }: { question: QuestionView }) {
  const [opened, setOpened] = useState(false);
  const [tomorrow] = useState(() => dayIn(Date.now() + dayMs));
  const [reviewBy, setReviewBy] = useState(() => inAYear(Date.now()));
  const step = useStep(question, () => setOpened(false));
  return (
    <>
      <Button size="compact-md" variant="default" onClick={() => setOpened(true)}>
        Reviewed, still right
      </Button>
      <NoteDialog
        opened={opened}
        onClose={() => setOpened(false)}
        title="Reviewed, still right"
        label="What did you check?"
        action="Confirm"
        busy={step.isPending}
        ready={reviewBy !== ""}
        onSend={(note) => step.mutate({ step: "confirm", reviewBy, note })}
      >
        <p className={classes.dim}>
          Version {question.version} stays as it is, and so do kits that have it. Only the date moves, and the history names you.
        </p>
        <TextInput
          type="date"
          label="Review again by"
          required
          min={tomorrow}
          value={reviewBy}
          onChange={(event) => setReviewBy(event.currentTarget.value)}
        />
      </NoteDialog>
    </>
  );
}

const dayMs = 86_400_000;

function inAYear(now: number): string {
  return dayIn(now + 365 * dayMs);
}
