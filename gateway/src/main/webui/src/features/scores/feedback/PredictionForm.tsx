import { Button, Group } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import type { Prediction } from "@/shared/api/model";
import { asProblem } from "@/shared/api/problem";
import { FormProblem } from "@/shared/ui/FormProblem";
import { Markdown } from "@/shared/ui/Markdown";
import { SkeletonLines } from "@/shared/ui/Pending";
import { tell, tellProblem } from "@/shared/ui/tell";
import { useLeaveWarning } from "@/shared/ui/useLeaveWarning";
import { feedbackQuery, predict, predictionQuery } from "../scoresApi";
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
  if (!data.open) {
    return <Said prediction={data} />;
  }
  return data.perQuestion.length > 0 ? <PredictionForm session={session} prediction={data} /> : null;
}

/** What was kept, when it is too late to change it. */
function Said({ prediction: { perQuestion } }: { prediction: Prediction }) {
  return perQuestion.every(({ level }) => level == null) ? null : (
    <section aria-label="What you expected" className={classes.prediction}>
      <h2>What you expected</h2>
      <ul className={classes.said}>
        {perQuestion.map(({ question, level = null }, index) => (
          <li key={question}>
            Question {index + 1}: {level === null ? "nothing said" : `${level} ${LEVELS[level - 1]?.words ?? ""}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Nothing can be said any more. */
function isLate(failure: unknown): boolean {
  return failure !== null && asProblem(failure).status === 409;
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
    onError: (failure) => {
      if (isLate(failure)) {
        // The form goes with what is fetched; why is said beside the page.
        tellProblem("It was not kept", failure);
        void queries.invalidateQueries({ queryKey: predictionQuery(session).queryKey });
        void queries.invalidateQueries({ queryKey: feedbackQuery(session).queryKey });
      }
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
        <FormProblem error={isLate(saving.error) ? null : saving.error} what="It was not kept" />
        <Group gap="sm" mt="md">
          <Button type="submit" disabled={!pending} loading={saving.isPending}>
            Keep
          </Button>
        </Group>
      </form>
    </section>
  );
}
