import type { GymExercise } from "@/shared/api/model";

type Mine = NonNullable<GymExercise["mine"]>;

/** How many criteria got the level of the reference. */
export function same({ ratings, reference }: Mine): number {
  return reference.filter(({ criterion, level }) => ratings.some((one) => one.criterion === criterion && one.level === level)).length;
}

/** "the same level", "1 level higher", "2 levels lower". */
export function difference(own: number, reference: number): string {
  const by = Math.abs(own - reference);
  return by === 0 ? "the same level" : `${by} ${by === 1 ? "level" : "levels"} ${own > reference ? "higher" : "lower"}`;
}

/** The exercise to go on with: the next one that was not rated, from the beginning if need be; null when all are. */
export function nextOpen(exercises: readonly GymExercise[], after: string): GymExercise | null {
  const at = exercises.findIndex(({ exercise }) => exercise === after);
  const inTurn = [...exercises.slice(at + 1), ...exercises.slice(0, Math.max(0, at))];
  return inTurn.find(({ mine }) => mine === null) ?? null;
}

/** ", answer 2 of 2" where several answers to one question are to be rated; nothing where there is one. */
export function which(exercises: readonly Pick<GymExercise, "exercise" | "title">[], exercise: string): string {
  const title = exercises.find((one) => one.exercise === exercise)?.title;
  const alike = exercises.filter((one) => one.title === title);
  return alike.length < 2 ? "" : `, answer ${alike.findIndex((one) => one.exercise === exercise) + 1} of ${alike.length}`;
}
