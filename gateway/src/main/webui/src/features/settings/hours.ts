export const MOST_EXERCISES = 12;

const MOST_REMINDERS = 4;
const LATEST_HOURS = 24 * 14;

/** "24, 72" as numbers; null unless they are one to four whole hours, each later than the one before. */
export function hoursIn(text: string): number[] | null {
  const parts = text.split(/[,;\s]+/).filter((part) => part !== "");
  const hours = parts.map(Number);
  const fit = hours.every((hour, index) => Number.isInteger(hour) && hour >= 1 && hour <= LATEST_HOURS && hour > (hours[index - 1] ?? 0));
  return fit && hours.length >= 1 && hours.length <= MOST_REMINDERS ? hours : null;
}
