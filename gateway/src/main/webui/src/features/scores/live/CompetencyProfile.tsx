import { useComputedColorScheme } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { CompetencyScore } from "@/shared/api/model";
import { useCompetencyName } from "../scoresApi";
import classes from "./Scores.module.css";
import type { Profile } from "./profileChart";

/** The shape of the competencies at one glance. The list beside it holds the same numbers, so it is hidden from screen readers. */
export function CompetencyProfile({ competencies }: { competencies: readonly CompetencyScore[] }) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<Profile | null>(null);
  const scheme = useComputedColorScheme("light");
  const nameOf = useCompetencyName();
  const shown = competencies.map(({ competency, score }) => ({ name: nameOf(competency), score }));
  const text = JSON.stringify(shown);
  useEffect(() => {
    let gone = false;
    const element = place.current;
    if (element) {
      void import("./profileChart").then(({ drawProfile }) => {
        if (!gone) {
          chart.current = drawProfile(element);
          chart.current.show(JSON.parse(text) as typeof shown);
        }
      });
    }
    return () => {
      gone = true;
      chart.current?.remove();
      chart.current = null;
    };
    // The chart takes its colours when it is drawn; what it shows is the business of the next effect.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [scheme]);
  useEffect(() => chart.current?.show(JSON.parse(text) as typeof shown), [text]);
  return <div ref={place} className={classes.profile} aria-hidden="true" />;
}
