import { ChangeSet, type Text } from "@codemirror/state";

/** The change that leads from one text to another by replacing what lies between their common beginning and end. */
export function difference(from: Text, to: Text): ChangeSet {
  const a = from.toString();
  const b = to.toString();
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a.charCodeAt(start) === b.charCodeAt(start)) {
    start += 1;
  }
  let tail = 0;
  while (tail < most - start && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) {
    tail += 1;
  }
  // Neither end may cut a surrogate pair in two.
  if (start > 0 && isHighSurrogate(a.charCodeAt(start - 1))) {
    start -= 1;
  }
  if (tail > 0 && isLowSurrogate(a.charCodeAt(a.length - tail))) {
    tail -= 1;
  }
  if (start === a.length && start === b.length) {
    return ChangeSet.empty(a.length);
  }
  return ChangeSet.of({ from: start, to: a.length - tail, insert: to.slice(start, b.length - tail) }, a.length);
}

/** How many characters a change takes away and puts in. */
export function cost(change: ChangeSet): number {
  let sum = 0;
  change.iterChanges((fromA, toA, _fromB, _toB, inserted) => {
    sum += toA - fromA + inserted.length;
  });
  return sum;
}

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
