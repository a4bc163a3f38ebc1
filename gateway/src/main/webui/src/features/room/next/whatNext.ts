import type { RatingLevel, RoomItem } from "@/shared/socket/protocol";
import { knowledgeOf, type Knowledge } from "./knowledge.ts";

/** What could be done next, the most telling first. */
export interface Suggestion {
  what: "reveal" | "followUp" | "goBack";
  item: RoomItem;
  /** Of a follow-up, where it stands in the question. */
  followUp: number | null;
  /** How long it takes. */
  minutes: number;
  /** How much of what is unknown it takes away, 0 to 1. */
  share: number;
  /** Why, in a sentence. */
  reason: string;
}

/** A follow-up takes this long, in minutes. */
const FOLLOW_UP_MINUTES = 2;
/** So little is left for a question that it is not begun. Below it, time belongs to the candidate's own questions. */
export const LEAST_MINUTES = 3;
const MOST_SUGGESTIONS = 3;

/** The level given; null for "not observed"; undefined if there is no rating. */
export type Rated = (question: string, criterion: string) => RatingLevel | null | undefined;

/** What is known so far, and how to speak of it. */
interface Standing {
  knowledge: Knowledge;
  levels: ReadonlyMap<string, readonly number[]>;
  nameOf: (competency: string) => string;
}

/**
 * Orders what can be asked by how much of the uncertainty of the competencies' levels it takes away for each minute it takes, from one
 * interviewer's own ratings alone: nobody learns from it what others rated. Only what fits into the time left is suggested.
 *
 * @param minutesLeft until the planned end; may be negative
 * @param nameOf what a competency is called
 */
export function whatNext(
  items: readonly RoomItem[],
  rated: Rated,
  minutesLeft: number,
  nameOf: (competency: string) => string,
): Suggestion[] {
  if (minutesLeft < LEAST_MINUTES) {
    return [];
  }
  const levels = levelsOf(items, rated);
  const standing = { knowledge: knowledgeOf(weightsOf(items), levels), levels, nameOf };
  const options = items.flatMap((item) => (item.status === "pending" ? [reveal(item, standing)] : more(item, rated, standing)));
  return options
    .filter(({ minutes, share }) => minutes <= minutesLeft && share > 0)
    .sort((one, other) => other.share / other.minutes - one.share / one.minutes)
    .slice(0, MOST_SUGGESTIONS);
}

function reveal(item: RoomItem, standing: Standing): Suggestion {
  const { competency, criteria } = item.content;
  const { knowledge } = standing;
  const share = knowledge.gain(competency, criteria.length) / knowledge.open();
  return { what: "reveal", item, followUp: null, minutes: item.minutes, share, reason: `${stateOf(competency, standing)}.` };
}

/** The next follow-up of a question that was asked, or going back to a closed one for what was never observed. */
function more(item: RoomItem, rated: Rated, standing: Standing): Suggestion[] {
  const { competency, criteria, followUps } = item.content;
  const unseen = criteria.filter(({ id }) => rated(item.question, id) == null);
  const followUp = followUps.findIndex((_, index) => !item.followUpsAsked.includes(index));
  const open = item.status === "open";
  if (followUp < 0 || (!open && unseen.length === 0)) {
    return [];
  }
  const { knowledge } = standing;
  const share = knowledge.gain(competency, Math.max(1, unseen.length)) / knowledge.open();
  const [first] = unseen;
  const missing =
    first === undefined
      ? `${stateOf(competency, standing)}; a follow-up is quick.`
      : `${unseen.length === 1 ? `“${first.name}” is` : `${unseen.length} of its ${criteria.length} criteria are`} not rated yet.`;
  return [{ what: open ? "followUp" : "goBack", item, followUp, minutes: FOLLOW_UP_MINUTES, share, reason: missing }];
}

/** What is known of a competency, in words: the half width of the interval in which its level lies nine times of ten. */
function stateOf(competency: string, { knowledge, levels, nameOf }: Standing): string {
  const rated = levels.get(competency)?.length ?? 0;
  const name = `“${nameOf(competency)}”`;
  return rated === 0
    ? `You have rated nothing in ${name} yet`
    : `Your ${rated === 1 ? "rating leaves" : `${rated} ratings leave`} ${name} open by ±${(1.645 * knowledge.uncertainty(competency)).toFixed(1)}`;
}

/** What the kit is to find out: each competency with the weight of its questions. Questions beyond the kit count as well. */
function weightsOf(items: readonly RoomItem[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { content, weight } of items) {
    weights.set(content.competency, (weights.get(content.competency) ?? 0) + weight);
  }
  return weights;
}

function levelsOf(items: readonly RoomItem[], rated: Rated): Map<string, number[]> {
  const levels = new Map<string, number[]>();
  for (const { question, content } of items) {
    const given = content.criteria.flatMap(({ id }) => rated(question, id) ?? []);
    levels.set(content.competency, [...(levels.get(content.competency) ?? []), ...given]);
  }
  return levels;
}
