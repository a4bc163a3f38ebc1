import type { Entry } from "@/shared/socket/protocol";
import { describe, type Names } from "./describe";
import type { Timeline } from "./timeline";

export type MarkKind = "start" | "end" | "question" | "rating" | "note" | "hint" | "follow-up" | "run" | "chat";

/** A moment worth going to. */
export interface Mark {
  kind: MarkKind;
  /** How many entries have come with it: the index that shows it. */
  index: number;
  /** When it comes in the replay, in milliseconds. */
  time: number;
  /** Its place in the log. */
  position: number;
  /** The question it is about or fell under, or null. */
  question: string | null;
  words: string;
}

/** A question from its being asked to its end. */
export interface Chapter {
  question: string;
  title: string;
  /** Which of the chapters it is, from 1. */
  number: number;
  from: number;
  to: number;
}

/** The moments of one chapter; those before the first and after the last question have none. */
export interface MarkGroup {
  chapter: Chapter | null;
  title: string;
  marks: Mark[];
}

const MARKED: Partial<Record<Entry["kind"], MarkKind>> = {
  started: "start",
  ended: "end",
  asked: "question",
  rated: "rating",
  noted: "note",
  hinted: "hint",
  followed: "follow-up",
  ran: "run",
  chatted: "chat",
};

export function marksOf(entries: readonly Entry[], timeline: Timeline, names: Names): Mark[] {
  let open: string | null = null;
  return entries.flatMap((entry, index): Mark[] => {
    if (entry.kind === "asked") {
      open = entry.data.question;
    }
    const about = questionOf(entry) ?? open;
    if (entry.kind === "closed" || entry.kind === "ended") {
      open = null;
    }
    const kind = MARKED[entry.kind];
    if (!kind || (entry.kind === "noted" && entry.data.text === "")) {
      return [];
    }
    const question = kind === "start" || kind === "end" ? null : about;
    const { position } = entry;
    return [{ kind, index: index + 1, time: timeline.offset(index), position, question, words: describe(entry, names) }];
  });
}

function questionOf(entry: Entry): string | null {
  switch (entry.kind) {
    case "asked":
    case "rated":
    case "hinted":
    case "followed":
      return entry.data.question;
    case "noted":
      return entry.data.question ?? null;
    default:
      return null;
  }
}

export function chaptersOf(entries: readonly Entry[], timeline: Timeline, names: Names): Chapter[] {
  const chapters: Chapter[] = [];
  let open: Chapter | null = null;
  entries.forEach((entry, index) => {
    const time = timeline.offset(index);
    if (open && (entry.kind === "asked" || entry.kind === "closed" || entry.kind === "ended")) {
      open.to = time;
      open = null;
    }
    if (entry.kind === "asked") {
      const { question } = entry.data;
      open = { question, title: names.question(question), number: chapters.length + 1, from: time, to: timeline.length };
      chapters.push(open);
    }
  });
  return chapters;
}

/** The marks by question, in order. A mark about a question that is not open stands under the last time it was. */
export function groupsOf(marks: readonly Mark[], chapters: readonly Chapter[]): MarkGroup[] {
  const before: MarkGroup = { chapter: null, title: "Before the first question", marks: [] };
  const groups = chapters.map((chapter): MarkGroup => ({ chapter, title: chapter.title, marks: [] }));
  const after: MarkGroup = { chapter: null, title: "Afterwards", marks: [] };
  const lastEnd = chapters.at(-1)?.to ?? Infinity;
  for (const mark of marks) {
    const begun = groups.filter(({ chapter }) => chapter !== null && chapter.from <= mark.time);
    const own = begun.findLast(({ chapter }) => chapter?.question === mark.question);
    const outside = begun.length === 0 ? before : mark.time >= lastEnd ? after : (begun.at(-1) ?? before);
    (own ?? outside).marks.push(mark);
  }
  return [before, ...groups, after].filter((group) => group.chapter !== null || group.marks.length > 0);
}

/** The mark nearest to a time, if it is near enough. */
export function markNear(marks: readonly Mark[], time: number, within: number): Mark | null {
  let nearest: Mark | null = null;
  let distance = within;
  for (const mark of marks) {
    const off = Math.abs(mark.time - time);
    // Of those at one time, the last is shown.
    if (off <= distance) {
      [nearest, distance] = [mark, off];
    }
  }
  return nearest;
}

/** How much was typed and drawn in each of so many equal parts of the replay, from 0 to 1. */
export function activityOf(entries: readonly Entry[], timeline: Timeline, parts: number): number[] {
  const counts = new Array<number>(parts).fill(0);
  entries.forEach((entry, index) => {
    if (entry.kind === "edited" || entry.kind === "drawn") {
      const part = Math.min(parts - 1, Math.floor((timeline.offset(index) / Math.max(1, timeline.length)) * parts));
      counts[part] = (counts[part] ?? 0) + 1;
    }
  });
  const most = Math.max(1, ...counts);
  return counts.map((count) => count / most);
}
