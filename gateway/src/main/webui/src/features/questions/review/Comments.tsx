import { Button, NativeSelect, Textarea } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import { useMemberNames } from "@/features/members/membersApi";
import { api } from "@/shared/api/client";
import type { DraftContent, QuestionView, ReviewComment } from "@/shared/api/model";
import { FormProblem } from "@/shared/ui/FormProblem";
import { SkeletonLines } from "@/shared/ui/Pending";
import { Section } from "@/shared/ui/Section";
import { useLeaveWarning } from "@/shared/ui/useLeaveWarning";
import { Comment } from "./Comment";
import { placesOf } from "./fields";
import classes from "./Review.module.css";
import { commentsQuery } from "./reviewApi";

/** What authors and reviewers say to each other about a question; what is dealt with is folded away. */
export function Comments({ question }: { question: QuestionView }) {
  const comments = useQuery(commentsQuery(question.id));
  const items = comments.data?.items ?? [];
  const open = items.filter(({ resolvedBy }) => resolvedBy == null);
  const resolved = items.filter(({ resolvedBy }) => resolvedBy != null);
  return (
    <Section id="comments" title="Comments" aside={<span className={classes.dim}>seen by those who write questions</span>}>
      {comments.error && !comments.data && <p className={classes.dim}>The comments could not be loaded.</p>}
      {comments.isPending && <SkeletonLines lines={3} />}
      {comments.data && items.length === 0 && <p className={classes.dim}>None yet. Say what is unclear, or what would make it better.</p>}
      <CommentList question={question} comments={open} />
      {resolved.length > 0 && (
        <details>
          <summary className={classes.dim}>{resolved.length} dealt with</summary>
          <CommentList question={question} comments={resolved} />
        </details>
      )}
      <NewComment id={question.id} content={question.content} />
    </Section>
  );
}

function CommentList({ question, comments }: { question: QuestionView; comments: readonly ReviewComment[] }) {
  const name = useMemberNames();
  return (
    <ul className={classes.list}>
      {comments.map((comment) => (
        <Comment key={comment.id} question={question} comment={comment} name={name} />
      ))}
    </ul>
  );
}

function NewComment({ id, content }: { id: string; content: DraftContent }) {
  const queries = useQueryClient();
  const [field, setField] = useState("");
  const [text, setText] = useState("");
  useLeaveWarning(text.trim() !== "");
  const adding = useMutation({
    mutationFn: () => api.post("/api/questions/{id}/comments", { path: { id }, body: { field: field === "" ? null : field, text: text.trim() } }),
    onSuccess: () => {
      setText("");
      return queries.invalidateQueries({ queryKey: commentsQuery(id).queryKey });
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    adding.mutate();
  };
  const places = placesOf(content).map((place) => ({ value: place.field, label: place.words }));
  return (
    <form onSubmit={submit} className={classes.form}>
      <NativeSelect
        label="About"
        data={[{ value: "", label: "The question as a whole" }, ...places]}
        value={field}
        onChange={(event) => setField(event.currentTarget.value)}
      />
      <Textarea
        label="Comment"
        autosize
        minRows={2}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <FormProblem error={adding.error} what="The comment was not kept" />
      <div>
        <Button type="submit" variant="default" loading={adding.isPending} disabled={text.trim() === ""}>
          Comment
        </Button>
      </div>
    </form>
  );
}
