import { Badge, Button } from "@mantine/core";
import { useState } from "react";
import { useMemberNames } from "@/features/members/membersApi";
import type { QuestionView } from "@/shared/api/model";
import { useMember } from "@/shared/auth/identity";
import { useCommands } from "@/shared/commands/commands";
import { RelativeTime } from "@/shared/ui/Time";
import { NoteDialog } from "./NoteDialog";
import classes from "./Review.module.css";
import { useStep } from "./reviewApi";
import { possible, stageNames } from "./stages";

/** The steps that words go with. */
const ASKED = [
  { of: "ask", title: "Ask for a review", label: "What should the reviewer look at? (optional)", action: "Ask", optional: true },
  { of: "approve", title: "Approve this draft", label: "A word to its author (optional)", action: "Approve", optional: true },
  { of: "changes", title: "Ask for changes", label: "What has to change?", action: "Ask for changes", optional: false },
] as const;

type Asking = (typeof ASKED)[number]["of"] | null;

/** How far the draft is on its way, and what this member can do about it. */
export function ReviewBar({ question }: { question: QuestionView }) {
  const me = useMember()?.member.id;
  const [asking, setAsking] = useState<Asking>(null);
  const step = useStep(question, () => setAsking(null));
  const { review } = question.editorial;
  const can = possible(question.editorial, me);
  useCommands([
    ...(can.ask ? [{ id: "ask review", name: "Ask for a review", group: "On this page" as const, run: () => setAsking("ask") }] : []),
    ...(can.judge ? [{ id: "approve", name: "Approve this draft", group: "On this page" as const, run: () => setAsking("approve") }] : []),
    ...(can.object ? [{ id: "object", name: "Ask for changes", group: "On this page" as const, run: () => setAsking("changes") }] : []),
  ]);
  if (review == null) {
    return null;
  }
  return (
    <div className={classes.bar} role="group" aria-label="Review of the draft">
      <Badge variant="light" {...(review.stage === "approved" ? {} : { color: review.stage === "changes-asked" ? "yellow" : "gray" })}>
        {stageNames[review.stage]}
      </Badge>
      <div className={classes.words}>
        <Where question={question} />
        {can.waitsFor !== null && <div className={classes.dim}>{can.waitsFor}</div>}
      </div>
      <div className={classes.buttons}>
        {can.judge && (
          <Button size="compact-md" onClick={() => setAsking("approve")}>
            Approve
          </Button>
        )}
        {can.object && (
          <Button size="compact-md" variant="default" onClick={() => setAsking("changes")}>
            Ask for changes
          </Button>
        )}
        {can.ask && (
          <Button size="compact-md" variant="default" onClick={() => setAsking("ask")}>
            Ask for a review
          </Button>
        )}
        {can.withdraw && (
          <Button size="compact-md" variant="subtle" loading={step.isPending && asking === null} onClick={() => step.mutate({ step: "withdraw" })}>
            Back to writing
          </Button>
        )}
      </div>
      {ASKED.map(({ of, ...words }) => (
        <NoteDialog
          key={of}
          {...words}
          opened={asking === of}
          onClose={() => setAsking(null)}
          busy={step.isPending}
          onSend={(note) => step.mutate({ step: of, note })}
        />
      ))}
    </div>
  );
}

function Where({ question }: { question: QuestionView }) {
  const name = useMemberNames();
  const review = question.editorial.review;
  if (review?.decidedBy != null && review.decidedAt != null) {
    const verb = review.stage === "approved" ? "approved it" : "asked for changes";
    return (
      <>
        {name(review.decidedBy)} {verb} <RelativeTime at={review.decidedAt} />.
      </>
    );
  }
  if (review?.askedBy != null && review.askedAt != null) {
    return (
      <>
        {name(review.askedBy)} asked for a review <RelativeTime at={review.askedAt} />.
      </>
    );
  }
  return review?.writtenBy == null ? null : <>Last written by {name(review.writtenBy)}.</>;
}
