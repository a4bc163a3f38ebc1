import { Button, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useMemberNames } from "@/features/members/membersApi";
import type { AnsweredWarning, QuestionView, QuestionWarning } from "@/shared/api/model";
import { FormProblem } from "@/shared/ui/FormProblem";
import { Section } from "@/shared/ui/Section";
import { missingPart } from "../editor/parts";
import classes from "./Review.module.css";
import { answerWarning, keepQuestion } from "./reviewApi";

type Answer = (warning: string, text: string) => Promise<unknown>;

/** The warnings of a draft that is not being edited here. */
export function DraftWarnings({ question }: { question: QuestionView }) {
  const queries = useQueryClient();
  const answer: Answer = async (warning, text) => keepQuestion(queries, await answerWarning(question.id, question.revision, warning, text));
  return <OpenWarnings warnings={question.editorial.warnings} answer={answer} />;
}

/** What is doubtful about a draft. Each has to be mended or answered before the draft is published. */
export function OpenWarnings({ warnings, answer }: { warnings: readonly QuestionWarning[]; answer: Answer }) {
  return warnings.length === 0 ? null : (
    <Section id="warnings" title="Warnings" aside={<span className={classes.dim}>mend or answer each before publishing</span>}>
      <ul className={classes.list}>
        {warnings.map((warning) => (
          <li key={warning.id} className={classes.item}>
            <div className={classes.place}>{missingPart(warning.field, warning.message).words}</div>
            <WarningAnswer warning={warning} answer={answer} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function WarningAnswer({ warning, answer }: { warning: QuestionWarning; answer: Answer }) {
  const name = useMemberNames();
  // Null while the kept answer is shown.
  const [text, setText] = useState<string | null>(null);
  const sending = useMutation({
    mutationFn: (words: string) => answer(warning.id, words),
    onSuccess: () => setText(null),
  });
  if (warning.answer != null && text === null) {
    return (
      <>
        <p className={classes.text}>{warning.answer.text}</p>
        <div className={classes.head}>
          {name(warning.answer.by)}
          <Button size="compact-sm" variant="subtle" onClick={() => setText(warning.answer?.text ?? "")}>
            Change the answer
          </Button>
        </div>
      </>
    );
  }
  const words = text ?? "";
  return (
    <div className={classes.answer}>
      <Textarea
        aria-label={`Answer to: ${missingPart(warning.field, warning.message).words}`}
        placeholder="Why it is fine as it is; readers see this"
        autosize
        minRows={1}
        maxLength={1000}
        value={words}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <FormProblem error={sending.error} what="The answer was not kept" />
      <div>
        <Button
          size="compact-sm"
          variant="default"
          loading={sending.isPending}
          disabled={words.trim() === (warning.answer?.text ?? "")}
          onClick={() => sending.mutate(words.trim())}
        >
          Keep the answer
        </Button>
      </div>
    </div>
  );
}

/** What a version was published with, for whoever reads it. */
export function AnsweredWarnings({ warnings }: { warnings: readonly AnsweredWarning[] }) {
  const name = useMemberNames();
  return warnings.length === 0 ? null : (
    <Section title="What its author says to doubts">
      <ul className={classes.list}>
        {warnings.map(({ field, message, answer, by }) => (
          <li key={field + message} className={classes.item}>
            <div className={classes.place}>{missingPart(field, message).words}</div>
            <p className={classes.text}>{answer}</p>
            <div className={classes.head}>{name(by)}</div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
