import { Button, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { api } from "@/shared/api/client";
import type { QuestionView, ReviewComment } from "@/shared/api/model";
import { focusWithin } from "@/shared/ui/focusWithin";
import { FormProblem } from "@/shared/ui/FormProblem";
import { RelativeTime } from "@/shared/ui/Time";
import { placeWords } from "./fields";
import classes from "./Review.module.css";
import { commentsQuery } from "./reviewApi";

interface Props {
  question: QuestionView;
  comment: ReviewComment;
  name: (member: string) => string;
}

/** One comment with its replies. */
export function Comment({ question, comment, name }: Props) {
  const queries = useQueryClient();
  const [reply, setReply] = useState<string | null>(null);
  const item = useRef<HTMLLIElement>(null);
  const replyToIt = () => {
    setReply("");
    focusWithin(() => item.current, "textarea");
  };
  const path = { id: question.id, comment: comment.id };
  const changing = useMutation({
    mutationFn: (what: "reply" | "resolve" | "reopen") =>
      what === "reply"
        ? api.post("/api/questions/{id}/comments/{comment}/replies", { path, body: { text: (reply ?? "").trim() } })
        : api.post(`/api/questions/{id}/comments/{comment}/${what}`, { path }),
    onSuccess: () => {
      setReply(null);
      return queries.invalidateQueries({ queryKey: commentsQuery(question.id).queryKey });
    },
  });
  const resolved = comment.resolvedBy != null;
  return (
    <li ref={item} className={classes.item}>
      <div className={classes.head}>
        <span className={classes.place}>{placeWords(comment.field, question.content)}</span>
        <span>
          {name(comment.by)}, <RelativeTime at={comment.at} />
        </span>
      </div>
      <p className={classes.text}>{comment.text}</p>
      {comment.replies.length > 0 && (
        <ul className={classes.replies}>
          {comment.replies.map(({ text, by, at }) => (
            <li key={at + by}>
              <div className={classes.head}>
                {name(by)}, <RelativeTime at={at} />
              </div>
              <p className={classes.text}>{text}</p>
            </li>
          ))}
        </ul>
      )}
      {reply !== null && (
        <Textarea
          aria-label={`Reply to ${name(comment.by)}`}
          autosize
          minRows={2}
          maxLength={2000}
          value={reply}
          onChange={(event) => setReply(event.currentTarget.value)}
        />
      )}
      <FormProblem error={changing.error} what="That was not kept" />
      <div className={classes.buttons}>
        {reply === null ? (
          <Button size="compact-sm" variant="subtle" onClick={replyToIt}>
            Reply
          </Button>
        ) : (
          <>
            <Button size="compact-sm" loading={changing.isPending} disabled={reply.trim() === ""} onClick={() => changing.mutate("reply")}>
              Send the reply
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={() => setReply(null)}>
              Cancel
            </Button>
          </>
        )}
        {reply === null && (
          <Button size="compact-sm" variant="subtle" loading={changing.isPending} onClick={() => changing.mutate(resolved ? "reopen" : "resolve")}>
            {resolved ? "Open again" : "Dealt with"}
          </Button>
        )}
      </div>
    </li>
  );
}
