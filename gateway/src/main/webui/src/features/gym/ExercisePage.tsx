import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import type { GymExercise } from "@/shared/api/model";
import { ErrorState } from "@/shared/ui/ErrorState";
import { LinkButton, TextLink } from "@/shared/ui/LinkButton";
import { Markdown } from "@/shared/ui/Markdown";
import { NotFoundPage } from "@/shared/ui/NotFoundPage";
import { PageHeader } from "@/shared/ui/PageHeader";
import { SkeletonLines } from "@/shared/ui/Pending";
import { Section } from "@/shared/ui/Section";
import { levelNames } from "@/shared/ui/words";
import { useCompetencyName } from "../scores/scoresApi";
import { nextOpen, which } from "./compare";
import classes from "./Gym.module.css";
import { gymQuery } from "./gymApi";
import { RateExercise } from "./RateExercise";
import { Reference } from "./Reference";

const route = getRouteApi("/member/gym/$exercise");

/** One prepared answer: read it, rate it, then see the reference with its reasons. */
export function ExercisePage() {
  const { exercise } = route.useParams();
  const gym = useQuery(gymQuery);
  if (gym.error && !gym.data) {
    return <ErrorState error={gym.error} what="The exercise could not be loaded" onRetry={() => void gym.refetch()} />;
  }
  if (!gym.data) {
    return <SkeletonLines lines={10} label="Loading the exercise" />;
  }
  const found = gym.data.exercises.find((one) => one.exercise === exercise);
  return found ? <Exercise key={exercise} exercise={found} which={which(gym.data.exercises, exercise)} next={nextOpen(gym.data.exercises, exercise)} /> : <NotFoundPage />;
}

interface Props {
  exercise: GymExercise;
  /** Which of the answers to its question it is, in words that follow others. */
  which: string;
  next: GymExercise | null;
}

export function Exercise({ exercise, which, next }: Props) {
  const competencyName = useCompetencyName();
  const [again, setAgain] = useState(false);
  const [asked, setAsked] = useState(false);
  const compare = () => {
    setAgain(false);
    setAsked(true);
  };
  const { title, competency, level, prompt, answer, mine } = exercise;
  const rating = mine === null || again;
  return (
    <>
      <PageHeader
        title={title}
        above={<TextLink to="/gym">Gym</TextLink>}
        below={
          <span>
            {competencyName(competency)} · {levelNames[level]}
            {which}
          </span>
        }
        actions={
          !rating &&
          next && (
            <LinkButton to="/gym/$exercise" params={{ exercise: next.exercise }}>
              Next exercise
            </LinkButton>
          )
        }
      />
      <div className={classes.columns}>
        <div className={classes.reading}>
          <Section title="Question">
            <Markdown text={prompt} />
          </Section>
          <Section title="Answer">
            <div className={classes.answer}>
              <Markdown text={answer} />
            </div>
          </Section>
        </div>
        <div>
          {rating ? (
            <RateExercise exercise={exercise} onDone={compare} />
          ) : (
            <Reference exercise={exercise} mine={mine} asked={asked} onAgain={() => setAgain(true)} />
          )}
        </div>
      </div>
    </>
  );
}
