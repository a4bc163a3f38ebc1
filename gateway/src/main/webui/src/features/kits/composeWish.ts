import type { Kind, KitProposal, KitWishText, Level, ProposedQuestion } from "@/shared/api/model";

/** How many questions of a kind there must and may be; null for no bound. */
export interface KindBounds {
  atLeast: number | null;
  atMost: number | null;
}

/** What a kit is to be, while it is said. */
export interface Wish {
  level: Level;
  levelsAway: number;
  minutes: number;
  slack: number;
  /** Weights by competency; all alike if empty. */
  competencies: Readonly<Record<string, number>>;
  kinds: Readonly<Partial<Record<Kind, KindBounds>>>;
  candidate: string | null;
  pinned: readonly string[];
  /** With their titles, to be taken back. */
  excluded: readonly { id: string; title: string }[];
  /** Questions of earlier proposals. */
  unlike: readonly string[];
}

export const blankWish: Wish = {
  level: "senior",
  levelsAway: 1,
  minutes: 45,
  slack: 5,
  competencies: {},
  kinds: {},
  candidate: null,
  pinned: [],
  excluded: [],
  unlike: [],
};

/** As many as the server takes. */
const mostNamed = 300;
const usualWeight = 3;

export function textOfWish(wish: Wish): KitWishText {
  const { level, levelsAway, minutes, slack, candidate } = wish;
  return {
    ...{ level, levelsAway, minutes, slack },
    competencies: Object.entries(wish.competencies).map(([competency, weight]) => ({ competency, weight })),
    kinds: Object.entries(wish.kinds).flatMap(([kind, { atLeast, atMost }]) =>
      atLeast === null && atMost === null ? [] : [{ kind: kind as Kind, atLeast: atLeast ?? 0, ...(atMost === null ? {} : { atMost }) }],
    ),
    ...(candidate === null ? {} : { candidate }),
    pinned: [...wish.pinned],
    excluded: wish.excluded.map(({ id }) => id),
    unlike: [...wish.unlike],
  };
}

export function withCompetencies(wish: Wish, chosen: readonly string[]): Wish {
  return { ...wish, competencies: Object.fromEntries(chosen.map((id) => [id, wish.competencies[id] ?? usualWeight])) };
}

export function withKind(wish: Wish, kind: Kind, changes: Partial<KindBounds>): Wish {
  const bounds = { atLeast: null, atMost: null, ...wish.kinds[kind], ...changes };
  return { ...wish, kinds: { ...wish.kinds, [kind]: bounds } };
}

export function pinToggled(wish: Wish, question: string): Wish {
  const pinned = wish.pinned.includes(question) ? wish.pinned.filter((id) => id !== question) : [...wish.pinned, question];
  return { ...wish, pinned };
}

export function without(wish: Wish, { question, title }: Pick<ProposedQuestion, "question" | "title">): Wish {
  return {
    ...wish,
    pinned: wish.pinned.filter((id) => id !== question),
    excluded: [...wish.excluded, { id: question, title }].slice(-mostNamed),
  };
}

/** The wish for a kit with other questions than those that were proposed, but for what is pinned. */
export function forAnother(wish: Wish, proposal: Pick<KitProposal, "items">): Wish {
  const seen = proposal.items.map(({ question }) => question).filter((id) => !wish.pinned.includes(id));
  return { ...wish, unlike: [...new Set([...wish.unlike, ...seen])].slice(-mostNamed) };
}

/** What is asked for anew when the wish itself was changed: earlier proposals were made for another one. */
export function changed(wish: Wish, changes: Partial<Wish>): Wish {
  return { ...wish, ...changes, unlike: [] };
}

/** The proposal with other questions; what they leave open, and whether the time is filled, follows from them. */
export function swapped(proposal: KitProposal, items: ProposedQuestion[], wish: Wish): KitProposal {
  const minutes = items.reduce((sum, item) => sum + item.minutes, 0);
  const covered = new Set(items.map(({ competency }) => competency));
  const uncovered = Object.entries(wish.competencies)
    .filter(([competency]) => !covered.has(competency))
    .map(([competency, weight]) => ({
      ...{ competency, weight },
      onOffer: proposal.uncovered.find((open) => open.competency === competency)?.onOffer ?? 1,
    }));
  const filled = minutes >= wish.minutes - wish.slack;
  return { ...proposal, items, minutes, uncovered, unmet: proposal.unmet.filter(({ constraint }) => constraint !== "minutes-filled" || !filled) };
}
