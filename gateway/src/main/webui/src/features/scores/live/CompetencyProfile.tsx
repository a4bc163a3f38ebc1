import { useComputedColorScheme } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { CompetencyScore } from "@/shared/api/model";
import { taxonomyQuery } from "../../questions/questionsApi";
import { useCompetencyName } from "../scoresApi";
import classes from "./Scores.module.css";
import type { Profile } from "./profileChart";

/** With fewer there is no shape to see. */
const FEWEST = 3;

/** The shape of those competencies that were rated, once their names are known; nothing when they are few. */
export function CompetencyProfile({ competencies }: { competencies: readonly CompetencyScore[] }) {
  const named = !useQuery(taxonomyQuery).isPending;
  const rated = competencies.filter(({ score }) => score.value !== null);
  return named && rated.length >= FEWEST ? <Shape competencies={rated} /> : null;
}

/** The shape of the competencies at one glance. The list beside it holds the same numbers, so it is hidden from screen readers. */
function Shape({ competencies }: { competencies: readonly CompetencyScore[] }) {
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
