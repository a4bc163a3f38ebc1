import { Button, Group } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import type { Prediction } from "@/shared/api/model";
import { FormProblem } from "@/shared/ui/FormProblem";
import { Markdown } from "@/shared/ui/Markdown";
import { SkeletonLines } from "@/shared/ui/Pending";
import { tell } from "@/shared/ui/tell";
import { useLeaveWarning } from "@/shared/ui/useLeaveWarning";
import { predict, predictionQuery } from "../scoresApi";
import classes from "./Feedback.module.css";

const LEVELS = [
  { level: 1, words: "missed it" },
  { level: 2, words: "in parts" },
  { level: 3, words: "solid" },
  { level: 4, words: "could hardly be better" },
];

/** How the candidate thinks each question went, said before the result is known; shown beside it afterwards. */
export function PredictionPart({ session }: { session: string }) {
  const { data, error } = useQuery(predictionQuery(session));
  if (error && !data) {
    // The page stands without it: saying what one expects is an offer.
    return null;
  }
  if (!data) {
    return <SkeletonLines lines={4} label="Loading the questions" />;
  }
  return data.open && data.perQuestion.length > 0 ? <PredictionForm session={session} prediction={data} /> : null;
}

function PredictionForm({ session, prediction }: { session: string; prediction: Prediction }) {
  const queries = useQueryClient();
  const [changed, setChanged] = useState<Readonly<Record<string, number>>>({});
  const levelOf = (question: string, kept: number | null = null) => changed[question] ?? kept;
  const saving = useMutation({
    mutationFn: () =>
      predict(session, {
        perQuestion: prediction.perQuestion.flatMap(({ question, level }) => {
          const said = levelOf(question, level);
          return said === null ? [] : [{ question, level: said }];
        }),
      }),
    onSuccess: (after) => {
      queries.setQueryData(predictionQuery(session).queryKey, after);
      setChanged({});
      tell("Kept. You can change it until the feedback comes.");
    },
  });
  const pending = Object.keys(changed).length > 0;
  useLeaveWarning(pending);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (pending && !saving.isPending) {
      saving.mutate();
    }
  };
  return (
    <section aria-label="How do you think it went?" className={classes.prediction}>
      <h2>How do you think it went?</h2>
      <p className={classes.quiet}>
        Say so before you know: with the feedback you then see where your own impression was right. The interviewers do not see it until they
        have finished.
      </p>
      <form onSubmit={submit}>
        {prediction.perQuestion.map(({ question, prompt, level }, index) => (
          <fieldset key={question} className={classes.expected}>
            <legend>Question {index + 1}</legend>
            <details className={classes.prompt}>
              <summary>What was asked</summary>
              <Markdown text={prompt} />
            </details>
            <div className={classes.choices}>
              {LEVELS.map(({ level: choice, words }) => (
                <label key={choice} className={classes.choice}>
                  <input
                    type="radio"
                    name={question}
                    value={choice}
                    checked={levelOf(question, level) === choice}
                    onChange={() => setChanged({ ...changed, [question]: choice })}
                  />
                  <span>
                    <b>{choice}</b> {words}
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
        ))}
        <FormProblem error={saving.error} what="It was not kept" />
        <Group gap="sm" mt="md">
          <Button type="submit" disabled={!pending} loading={saving.isPending}>
            Keep
          </Button>
        </Group>
      </form>
    </section>
  );
}
