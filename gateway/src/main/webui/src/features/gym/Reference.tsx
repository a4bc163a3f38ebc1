import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { GymExercise } from "@/shared/api/model";
import { Section } from "@/shared/ui/Section";
import { difference, same } from "./compare";
import classes from "./Gym.module.css";

interface Props {
  exercise: GymExercise;
  mine: NonNullable<GymExercise["mine"]>;
  /** It was just asked for: the focus goes to its heading. */
  asked: boolean;
  onAgain: () => void;
}

/** The own levels beside the reference's, criterion by criterion, with the reason for each. */
export function Reference({ exercise: { criteria }, mine, asked, onAgain }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (asked) {
      heading.current?.focus();
    }
  }, [asked]);
  return (
    <Section
      title="Yours and the reference"
      titleRef={heading}
      aside={
        <Button variant="default" size="compact-sm" onClick={onAgain}>
          Rate it again
        </Button>
      }
    >
      <p className={classes.quiet} role="status">
        {same(mine)} of {criteria.length} at the same level.{" "}
        {mine.attempts > 1 ? "This is your latest attempt; the first one counts for your result." : "A further attempt does not change your result."}
      </p>
      {criteria.map(({ id, name, anchors }) => {
        const own = mine.ratings.find(({ criterion }) => criterion === id)?.level;
        const reference = mine.reference.find(({ criterion }) => criterion === id);
        return (
          <section key={id} className={classes.criterion} aria-label={name}>
            <h3>
              {name}
              {own !== undefined && reference && <span className={classes.difference}>{difference(own, reference.level)}</span>}
            </h3>
            <ol className={classes.ladder}>
              {anchors.map((anchor, nth) => (
                <li key={nth} data-reference={reference?.level === nth + 1 || undefined} data-own={own === nth + 1 || undefined}>
                  <b>{nth + 1}</b>
                  <span>{anchor}</span>
                  <span className={classes.who}>
                    {own === nth + 1 && <span>you</span>}
                    {reference?.level === nth + 1 && <span>reference</span>}
                  </span>
                </li>
              ))}
            </ol>
            {reference && <p className={classes.reason}>{reference.reason}</p>}
          </section>
        );
      })}
    </Section>
  );
}
