import { useQuery } from "@tanstack/react-query";
import type { GymExercise } from "@/shared/api/model";
import { may } from "@/shared/auth/identity";
import { ErrorState } from "@/shared/ui/ErrorState";
import { Icon } from "@/shared/ui/Icon";
import { TextLink } from "@/shared/ui/LinkButton";
import { PageHeader } from "@/shared/ui/PageHeader";
import { SkeletonLines } from "@/shared/ui/Pending";
import { RoleGate } from "@/shared/ui/RoleGate";
import { Section } from "@/shared/ui/Section";
import { levelNames } from "@/shared/ui/words";
import { useCompetencyName } from "../scores/scoresApi";
import { same, which } from "./compare";
import classes from "./Gym.module.css";
import { gymQuery } from "./gymApi";
import { GymMembers } from "./GymMembers";
import { GymResultPart } from "./GymResultPart";

/** Prepared answers with known ratings: an interviewer rates them and sees how that compares. */
export function GymPage() {
  const gym = useQuery(gymQuery);
  return (
    <>
      <PageHeader
        title="Gym"
        below="Rate prepared answers, compare with a reference and its reasons, and see whether you are severe or lenient. Only you see how it went."
      />
      {gym.data ? (
        <>
          <GymResultPart result={gym.data.result} />
          <Exercises exercises={gym.data.exercises} />
          <RoleGate roles={may.administer} otherwise={null}>
            <GymMembers />
          </RoleGate>
        </>
      ) : gym.error ? (
        <ErrorState error={gym.error} what="The gym could not be loaded" onRetry={() => void gym.refetch()} />
      ) : (
        <SkeletonLines lines={10} label="Loading the gym" />
      )}
    </>
  );
}

function Exercises({ exercises }: { exercises: readonly GymExercise[] }) {
  const competencyName = useCompetencyName();
  return (
    <Section title="Exercises">
      <ul className={classes.list}>
        {exercises.map(({ exercise, title, competency, level, criteria, mine }) => (
          <li key={exercise} className={classes.exercise}>
            <span className={classes.mark} data-done={mine !== null || undefined}>
              {mine && <Icon name="check" size={14} />}
            </span>
            <span className={classes.title}>
              <TextLink to="/gym/$exercise" params={{ exercise }} fw={560}>
                {title}
              </TextLink>
              <span className={classes.dim}>
                {competencyName(competency)} · {levelNames[level]}
                {which(exercises, exercise)}
              </span>
            </span>
            <span className={classes.dim}>
              {mine === null ? "not rated yet" : `${same(mine)} of ${criteria.length} as the reference`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
