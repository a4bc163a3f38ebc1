import { Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type SubmitEvent, useState } from "react";
import { may } from "@/shared/auth/identity";
import { FormProblem } from "@/shared/ui/FormProblem";
import { TextLink } from "@/shared/ui/LinkButton";
import { PageHeader } from "@/shared/ui/PageHeader";
import { RoleGate } from "@/shared/ui/RoleGate";
import { createQuestion } from "../questionsApi";

/** A question begins with its title; the rest is written in the form, where it is saved as it grows. */
export function NewQuestionPage() {
  const navigate = useNavigate();
  const [title, setTitle] = useState("");
  const creating = useMutation({
    mutationFn: () => createQuestion({ title: title.trim() }),
    onSuccess: ({ id }) => navigate({ to: "/questions/$questionId/edit", params: { questionId: id }, replace: true }),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    creating.mutate();
  };
  return (
    <RoleGate roles={may.writeQuestions}>
      <PageHeader title="Write a question" above={<TextLink to="/questions">Questions</TextLink>} />
      <form onSubmit={submit} style={{ display: "grid", gap: 16, maxWidth: 560 }}>
        <TextInput
          label="Title"
          description="What it is about, as an interviewer would say it. It can be changed later."
          required
          maxLength={120}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          data-autofocus
        />
        <FormProblem error={creating.error} what="The draft was not made" />
        <div>
          <Button type="submit" disabled={title.trim() === ""} loading={creating.isPending}>
            Start the draft
          </Button>
        </div>
      </form>
      <p style={{ marginTop: 24, maxWidth: 560, color: "var(--mantine-color-dimmed)" }}>
        Only writers see a draft. Interviewers can put the question into kits once it is published, which needs a prompt, a
        reference answer, key points and a rubric with all four anchors.
      </p>
    </RoleGate>
  );
}
