import type { ChangeSet, Text } from "@codemirror/state";
import { cost, difference } from "./difference";

/** The first so many unconfirmed updates, as the one change they make together. */
export interface Portion {
  count: number;
  change: ChangeSet;
}

/** A push on the current version whose entry has not come back. */
export interface Push extends Portion {
  seq: number;
  /** False once the server has dealt with it, in a way that is not known here. */
  waiting: boolean;
}

/** Largest change in one push, in characters of its JSON; three bytes each still fit a frame. */
const MAX_CHANGE = 18_000;

/** As many of the changes as fit one push, from the first on; null if there are none. */
export function nextPortion(changes: readonly ChangeSet[]): Portion | null {
  let count = changes.length;
  let change = composed(changes);
  while (change && count > 1 && JSON.stringify(change).length > MAX_CHANGE) {
    count = Math.ceil(count / 2);
    change = composed(changes.slice(0, count));
  }
  return change && { count, change };
}

/** One change that does what all of them do, one after the other; null if there are none. */
export function composed(changes: readonly ChangeSet[]): ChangeSet | null {
  return changes.length === 0 ? null : changes.reduce((all, change) => all.compose(change));
}

/**
 * Whether one of the pushes took effect on the way from one text to another: the guess that leaves least for the others to have done.
 *
 * @returns how many of the unconfirmed updates are in it, and what the others did
 */
export function likeliest(pushes: readonly Portion[], from: Text, to: Text): { count: number; foreign: ChangeSet } {
  const guesses = [{ count: 0, foreign: difference(from, to) }].concat(
    pushes.map(({ count, change }) => ({ count, foreign: difference(change.apply(from), to) })),
  );
  return guesses.reduce((a, b) => (cost(b.foreign) <= cost(a.foreign) ? b : a));
}
