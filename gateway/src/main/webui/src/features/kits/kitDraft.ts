import type { Kit, KitItem, KitText, Level, QuestionSummary } from "@/shared/api/model";

/** A kit while it is composed. */
export interface KitDraft {
  name: string;
  level: Level;
  /** The time budget. */
  minutes: number;
  items: KitItem[];
  /** Whether nobody else sees it. */
  onlyMe: boolean;
}

export const blankKit: KitDraft = { name: "", level: "senior", minutes: 45, items: [], onlyMe: false };

const minutesWithoutPlan = 8;

export function draftOfKit({ name, level, minutes, items, onlyMe }: Kit): KitDraft {
  return { name, level, minutes, items, onlyMe };
}

export function textOf({ name, level, minutes, items, onlyMe }: KitDraft): KitText {
  return {
    ...{ name: name.trim(), level, minutes, onlyMe },
    items: items.map(({ question, version, minutes: planned, weight }) => ({ question, version, minutes: planned, weight })),
  };
}

export interface KitTotals {
  planned: number;
  /** Minutes of the budget that no question uses; negative when the questions need more than there is. */
  left: number;
}

/** What is to be filled, and with what. */
export interface Timed {
  minutes: number;
  items: readonly { minutes: number }[];
}

export function totals({ minutes, items }: Timed): KitTotals {
  const planned = items.reduce((sum, item) => sum + item.minutes, 0);
  return { planned, left: minutes - planned };
}

/** Each question's part of the score in whole percent, each rounded by itself so that equal weights show equal parts; all zero without weights. */
export function shares(weights: readonly number[]): number[] {
  const sum = weights.reduce((one, other) => one + other, 0);
  return weights.map((weight) => (sum <= 0 ? 0 : Math.round((100 * weight) / sum)));
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
