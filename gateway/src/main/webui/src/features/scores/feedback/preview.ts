import type { CandidateFeedback, Scorecard } from "@/shared/api/model";
import type { RoomItem } from "@/shared/socket/protocol";

/** A criterion that two interviewers saw very differently; what the candidate reads is the mean of it. */
export interface Apart {
  title: string;
  criterion: string;
  low: number;
  high: number;
}

/** From this many levels between two ratings on, the panel should talk before a candidate reads their mean. */
const APART_FROM = 2;

/** What the candidate would read if it were released now; made as the server makes it on release. */
export function feedbackPreview(
  cards: readonly Scorecard[],
  items: readonly RoomItem[],
): Pick<CandidateFeedback, "perQuestion" | "messages"> {
  const submitted = cards.filter(({ status }) => status === "submitted");
  return {
    messages: submitted.map(({ feedback }) => feedback).filter((text) => text.trim() !== ""),
    perQuestion: asked(items).map(({ question, content }) => ({
      question,
      prompt: content.prompt,
      criteria: content.criteria.map(({ id, name, anchors }) => {
        const level = meanOf(levels(submitted, question, id));
        const words: Record<string, string | undefined> = anchors;
        return {
          name,
          level,
          anchor: level === null ? null : (words[level] ?? null),
          nextAnchor: level === null ? null : (words[level + 1] ?? null),
        };
      }),
    })),
  };
}

/** The criteria whose ratings are two or more levels apart, in the order they were asked. */
export function farApart(cards: readonly Scorecard[], items: readonly RoomItem[]): Apart[] {
  const submitted = cards.filter(({ status }) => status === "submitted");
  return asked(items).flatMap(({ question, content }) =>
    content.criteria.flatMap(({ id, name }) => {
      const given = levels(submitted, question, id);
      const [low, high] = [Math.min(...given), Math.max(...given)];
      return high - low >= APART_FROM ? [{ title: content.title, criterion: name, low, high }] : [];
    }),
  );
}

function asked(items: readonly RoomItem[]): RoomItem[] {
  return items
    .filter((item) => item.askedPosition !== null)
    .sort((one, other) => (one.askedPosition ?? 0) - (other.askedPosition ?? 0));
}

function levels(cards: readonly Scorecard[], question: string, criterion: string): number[] {
  return cards.flatMap(({ ratings }) =>
    ratings.flatMap((rating) =>
      rating.question === question && rating.criterion === criterion && rating.level != null ? [rating.level] : [],
    ),
  );
}

/** Rounded half up; null when nobody observed it. */
function meanOf(given: readonly number[]): number | null {
  return given.length === 0 ? null : Math.round(given.reduce((sum, level) => sum + level, 0) / given.length);
}
