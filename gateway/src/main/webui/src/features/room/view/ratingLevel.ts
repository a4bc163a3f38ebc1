import type { RatingLevel } from "@/shared/socket/protocol";

/** A level as it travels: any number, or left out. */
export function ratingLevel(level: number | null | undefined): RatingLevel | null {
  return level === 1 || level === 2 || level === 3 || level === 4 ? level : null;
}
