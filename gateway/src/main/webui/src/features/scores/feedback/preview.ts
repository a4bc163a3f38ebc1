import type { CandidateFeedback, Scorecard } from "@/shared/api/model";
import type { RoomItem } from "@/shared/socket/protocol";

/** A criterion that two interviewers saw very differently; the candidate is told so, and gets no level. */
export interface Apart {
  title: string;
  criterion: string;
  low: number;
  high: number;
}

/** From this many levels between two ratings on, no level is given. */
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
        const given = levels(submitted, question, id);
        const differed = differ(given);
        const level = differed ? null : meanOf(given);
        const words: Record<string, string | undefined> = anchors;
        return {
          name,
          differed,
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
      return differ(given) ? [{ title: content.title, criterion: name, low: Math.min(...given), high: Math.max(...given) }] : [];
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

const differ = (given: readonly number[]) => given.length > 0 && Math.max(...given) - Math.min(...given) >= APART_FROM;

/** Rounded half down, so that it is a level that somebody chose; null when nobody observed it. */
function meanOf(given: readonly number[]): number | null {
  return given.length === 0 ? null : Math.ceil(given.reduce((sum, level) => sum + level, 0) / given.length - 0.5);
}
