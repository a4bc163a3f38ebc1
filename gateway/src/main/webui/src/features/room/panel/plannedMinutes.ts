/** The fewest and the most minutes the room takes for one question. */
export const FEWEST_MINUTES = 1;
export const MOST_MINUTES = 120;

/** What was typed as whole minutes; null when it is no budget the room takes. */
export function plannedMinutes(text: string): number | null {
  const minutes = /^\s*\d{1,3}\s*$/.test(text) ? Number(text) : Number.NaN;
  return minutes >= FEWEST_MINUTES && minutes <= MOST_MINUTES ? minutes : null;
}
