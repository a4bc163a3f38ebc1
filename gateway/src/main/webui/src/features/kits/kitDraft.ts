import type { Kit, KitItem, KitText, Level, QuestionSummary } from "@/shared/api/model";

/** A kit while it is composed. */
export interface KitDraft {
  name: string;
  level: Level;
  /** The time budget. */
  minutes: number;
  items: KitItem[];
}

export const blankKit: KitDraft = { name: "", level: "senior", minutes: 45, items: [] };

const minutesWithoutPlan = 8;

export function draftOfKit({ name, level, minutes, items }: Kit): KitDraft {
  return { name, level, minutes, items };
}

export function textOf({ name, level, minutes, items }: KitDraft): KitText {
  return {
    ...{ name: name.trim(), level, minutes },
    items: items.map(({ question, version, minutes: planned, weight }) => ({ question, version, minutes: planned, weight })),
  };
}

export interface KitTotals {
  planned: number;
  /** Minutes of the budget that no question uses; negative when the questions need more than there is. */
  left: number;
}

export function totals({ minutes, items }: Pick<KitDraft, "minutes" | "items">): KitTotals {
  const planned = items.reduce((sum, item) => sum + item.minutes, 0);
  return { planned, left: minutes - planned };
}

/** Each question's part of the score, in whole percent that add up to 100; all zero when there is nothing to weigh. */
export function shares(weights: readonly number[]): number[] {
  const sum = weights.reduce((one, other) => one + other, 0);
  if (sum <= 0) {
    return weights.map(() => 0);
  }
  const exact = weights.map((weight) => (100 * weight) / sum);
  const whole = exact.map(Math.floor);
  const rest = 100 - whole.reduce((one, other) => one + other, 0);
  const byRemainder = exact.map((share, index) => ({ index, remainder: share % 1 })).sort((a, b) => b.remainder - a.remainder);
  for (const { index } of byRemainder.slice(0, rest)) {
    whole[index] = (whole[index] ?? 0) + 1;
  }
  return whole;
}

/** The items with the one at `from` put at `to`; unchanged when either is outside the list. */
export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const next = [...items];
  if (from < 0 || to < 0 || from >= items.length || to >= items.length) {
    return next;
  }
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}

/** The item a question becomes when it is added; null when it has no published version to add. */
export function itemOf(question: QuestionSummary): KitItem | null {
  const { id, version, title, level, kind, competency, minutes, status } = question;
  if (version == null || !level || !kind || !competency) {
    return null;
  }
  const plannedMinutes = minutes ?? minutesWithoutPlan;
  return { question: id, version, minutes: plannedMinutes, weight: 1, title, level, kind, competency, plannedMinutes, status };
}
