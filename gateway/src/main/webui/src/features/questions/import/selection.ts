import type { ImportCandidate } from "@/shared/api/model";

/** From this similarity on, two questions are taken for the same one unless somebody decides otherwise. */
const sameFrom = 0.85;

/** True when the bank, or an earlier line of the same text, has this question already. */
export function looksKnown(item: ImportCandidate): boolean {
  return item.similar.some(
    ({ in: place, number, similarity }) => similarity >= sameFrom && (place === "bank" || (number ?? Infinity) < item.number),
  );
}

/** What is selected to begin with: everything that is not known already. */
export function initialSelection(items: readonly ImportCandidate[]): ReadonlySet<number> {
  return new Set(items.filter((item) => !looksKnown(item)).map(({ number }) => number));
}

export function toggledIn(selection: ReadonlySet<number>, number: number): ReadonlySet<number> {
  const next = new Set(selection);
  if (!next.delete(number)) {
    next.add(number);
  }
  return next;
}

/** The numbers to send, ascending, so that drafts are made in the order of the text. */
export function chosenNumbers(selection: ReadonlySet<number>): number[] {
  return [...selection].sort((one, other) => one - other);
}
