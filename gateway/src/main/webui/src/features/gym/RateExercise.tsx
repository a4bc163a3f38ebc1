import { Button, Group } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type KeyboardEvent, type SubmitEvent, useEffect, useRef, useState } from "react";
import type { GymExercise } from "@/shared/api/model";
import { randomId } from "@/shared/randomId";
import { FormProblem } from "@/shared/ui/FormProblem";
import { Section } from "@/shared/ui/Section";
import { counted } from "@/shared/ui/words";
import classes from "./Gym.module.css";
import { gymQuery, rateExercise } from "./gymApi";

interface Props {
  exercise: GymExercise;
  onDone: () => void;
}

/** Each criterion with its four anchors. The keys 1 to 4 rate the criterion that has the focus and go on to the next. */
export function RateExercise({ exercise, onDone }: Props) {
  const { criteria, version } = exercise;
  const queries = useQueryClient();
  // The same attempt sent twice counts once.
  const [attempt] = useState(randomId);
  const [levels, setLevels] = useState<Readonly<Record<string, number>>>({});
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => focusOn(form.current, 0, null), []);
  const open = criteria.filter(({ id }) => levels[id] === undefined).length;
  const rating = useMutation({
    mutationFn: () =>
      rateExercise(exercise.exercise, {
        attempt,
        version,
        ratings: criteria.flatMap(({ id }) => {
          const level = levels[id];
          return level === undefined ? [] : [{ criterion: id, level }];
        }),
      }),
    onSuccess: (rated) => {
      queries.setQueryData(gymQuery.queryKey, (gym) =>
        gym && { ...gym, exercises: gym.exercises.map((one) => (one.exercise === rated.exercise ? rated : one)) },
      );
      void queries.invalidateQueries({ queryKey: gymQuery.queryKey });
      onDone();
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (open === 0 && !rating.isPending) {
      rating.mutate();
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFieldSetElement>, id: string, index: number) => {
    const level = Number(event.key);
    if ([1, 2, 3, 4].includes(level) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      setLevels({ ...levels, [id]: level });
      focusOn(form.current, index + 1, level);
    }
  };
  return (
    <Section title="Your rating">
      <p className={classes.quiet}>Rate what is written, not what may have been meant. Keys 1 to 4 rate a criterion and go on.</p>
      <form ref={form} onSubmit={submit}>
        {criteria.map(({ id, name, anchors }, index) => (
          // The radio buttons within take the focus; the keys are a shorter way to them.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
          <fieldset key={id} className={classes.criterion} onKeyDown={(event) => onKeyDown(event, id, index)}>
            <legend>{name}</legend>
            {anchors.map((anchor, nth) => (
              <label key={nth} className={classes.anchor}>
                <input
                  type="radio"
                  name={id}
                  value={nth + 1}
                  checked={levels[id] === nth + 1}
                  onChange={() => setLevels({ ...levels, [id]: nth + 1 })}
                />
                <b>{nth + 1}</b>
                <span>{anchor}</span>
              </label>
            ))}
          </fieldset>
        ))}
        <FormProblem error={rating.error} what="Your rating was not kept" />
        <Group gap="md" mt="md">
          <Button type="submit" disabled={open > 0} loading={rating.isPending}>
            Compare with the reference
          </Button>
          <span className={classes.dim} role="status">
            {open > 0 && `${counted(open, "criterion", "criteria")} to rate`}
          </span>
        </Group>
      </form>
    </Section>
  );
}

/** Puts the focus on a criterion: its chosen level or the first; past the last one, on the button, once it can be pressed. */
function focusOn(form: HTMLFormElement | null, index: number, after: number | null) {
  const sets = form?.querySelectorAll("fieldset") ?? [];
  const set = sets[index];
  if (set) {
    (set.querySelector<HTMLInputElement>("input:checked") ?? set.querySelector("input"))?.focus({ preventScroll: after === null });
  } else if (after !== null) {
    requestAnimationFrame(() => form?.querySelector<HTMLButtonElement>("button[type=submit]:not(:disabled)")?.focus());
  }
}
