import { ChangeSet, type ChangeSpec, type Text } from "@codemirror/state";

/** Pairs of lines that are compared at most; beyond that, all between the common beginning and end is replaced. */
const MOST_PAIRS = 1_000_000;

/**
 * The change that leads from one text to another and leaves as many lines as it can alone, by the longest common subsequence of lines
 * (Wagner and Fischer 1974); within lines that differ, what lies between their common beginning and end is replaced.
 */
export function difference(from: Text, to: Text): ChangeSet {
  const [a, b] = [linesOf(from), linesOf(to)];
  const start = commonAtStart(a, b, Math.min(a.length, b.length));
  const tail = commonAtStart(a.toReversed(), b.toReversed(), Math.min(a.length, b.length) - start);
  const [endA, endB] = [a.length - tail, b.length - tail];
  const kept = (endA - start) * (endB - start) > MOST_PAIRS ? [] : keptLines(a.slice(start, endA), b.slice(start, endB));
  const changes: ChangeSpec[] = [];
  let [atA, atB] = [start, start];
  let at = a.slice(0, start).join("").length;
  for (const [lineA, lineB] of [...kept.map(([x, y]) => [start + x, start + y] as const), [endA, endB] as const]) {
    const was = a.slice(atA, lineA).join("");
    changes.push(replacement(was, b.slice(atB, lineB).join(""), at));
    at += was.length + (a[lineA] ?? "").length;
    [atA, atB] = [lineA + 1, lineB + 1];
  }
  return ChangeSet.of(changes, from.length);
}

/** The lines of a text, each with its end. */
function linesOf(text: Text): string[] {
  return text.toString().split(/(?<=\n)/);
}

function commonAtStart<T>(a: ArrayLike<T>, b: ArrayLike<T>, most: number): number {
  let common = 0;
  while (common < most && a[common] === b[common]) {
    common += 1;
  }
  return common;
}

/** Which lines of one text are which of the other, as many as there can be without changing their order. */
function keptLines(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1;
  // How many can be kept of what begins at a line of either.
  const most = new Uint32Array((a.length + 1) * width);
  const after = (x: number, y: number) => most[x * width + y] ?? 0;
  for (let x = a.length - 1; x >= 0; x -= 1) {
    for (let y = b.length - 1; y >= 0; y -= 1) {
      most[x * width + y] = a[x] === b[y] ? after(x + 1, y + 1) + 1 : Math.max(after(x + 1, y), after(x, y + 1));
    }
  }
  const kept: [number, number][] = [];
  for (let x = 0, y = 0; x < a.length && y < b.length; ) {
    if (a[x] === b[y]) {
      kept.push([x++, y++]);
    } else if (after(x + 1, y) >= after(x, y + 1)) {
      x += 1;
    } else {
      y += 1;
    }
  }
  return kept;
}

/** Replaces what differs in a part of a text that begins at `at`. */
function replacement(a: string, b: string, at: number): ChangeSpec {
  const most = Math.min(a.length, b.length);
  let start = commonAtStart(a, b, most);
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
  return { from: at + start, to: at + a.length - tail, insert: b.slice(start, b.length - tail) };
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
