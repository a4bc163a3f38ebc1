import { Button, NativeSelect, Textarea } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import type { ErrorReport } from "@/shared/api/model";
import { FormProblem } from "@/shared/ui/FormProblem";
import { useLeaveWarning } from "@/shared/ui/useLeaveWarning";
import { versionsQuery } from "../questionsApi";
import classes from "../review/Review.module.css";
import { answerReport, everyReport, reportsOfQuestionQuery } from "./reportApi";

/** An author says why it is right, or which version is. */
export function AnswerReport({ report, onDone }: { report: ErrorReport; onDone: () => void }) {
  const queries = useQueryClient();
  const versions = useQuery(versionsQuery(report.question));
  const [text, setText] = useState(report.answer ?? "");
  const [fixedIn, setFixedIn] = useState(report.fixedIn == null ? "" : String(report.fixedIn));
  useLeaveWarning(text !== (report.answer ?? ""));
  const later = (versions.data?.items ?? []).filter(({ version }) => version > report.version);
  const sending = useMutation({
    mutationFn: () => answerReport(report, text.trim(), fixedIn === "" ? null : Number(fixedIn)),
    onSuccess: async () => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: everyReport }),
        queries.invalidateQueries({ queryKey: reportsOfQuestionQuery(report.question).queryKey }),
      ]);
      onDone();
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    sending.mutate();
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <Textarea
        label="Answer"
        description="Whoever reported it sees this."
        required
        autosize
        minRows={2}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <NativeSelect
        label="Right from"
        description={later.length === 0 ? "To say that it is fixed, publish the corrected version first." : undefined}
        data={[{ value: "", label: "Stays as it is" }, ...later.map(({ version }) => ({ value: String(version), label: `Version ${version}` }))]}
        value={fixedIn}
        onChange={(event) => setFixedIn(event.currentTarget.value)}
      />
      <FormProblem error={sending.error} what="The answer was not sent" />
      <div className={classes.buttons}>
        <Button type="submit" loading={sending.isPending} disabled={text.trim() === ""}>
          Send the answer
        </Button>
        <Button variant="subtle" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
