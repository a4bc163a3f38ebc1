/**
 * One thing on the whiteboard, as it travels: an element of Excalidraw, of which the room reads no more than these fields. One that was erased
 * is left as a tombstone, which has nothing else.
 */
export interface BoardElement {
  id: string;
  type: string;
  version: number;
  versionNonce: number;
  isDeleted: boolean;
  x: number;
  y: number;
  [more: string]: unknown;
}

/** What decides between two states of one element. */
export type Stamp = Pick<BoardElement, "version" | "versionNonce">;

/** Whether a state of an element takes the place of another one; the same on every machine, and Excalidraw's own rule. */
export function beats(one: Stamp, other: Stamp): boolean {
  return one.version > other.version || (one.version === other.version && one.versionNonce < other.versionNonce);
}

/** What is left of an element that was erased. */
export function tombstone({ id, type, version, versionNonce, x, y }: BoardElement): BoardElement {
  return { id, type, version, versionNonce, isDeleted: true, x, y };
}

/** So few elements are in one that a change copies little, and so few of them are there that it copies few. */
const BUCKETS = 128;

type Bucket = ReadonlyMap<string, BoardElement>;

const sorted = new WeakMap<Board, readonly BoardElement[]>();

/**
 * The whiteboard as all that was drawn has left it. It never changes: what is drawn next makes another one, which shares with this what stays
 * the same, so that a replay can keep thousands of them.
 */
export class Board {
  static readonly EMPTY = new Board(new Array<Bucket>(BUCKETS).fill(new Map()));

  private readonly buckets: readonly Bucket[];

  private constructor(buckets: readonly Bucket[]) {
    this.buckets = buckets;
  }

  static of(elements: Iterable<BoardElement> = []): Board {
    return elements instanceof Board ? elements : Board.EMPTY.with(elements);
  }

  get(id: string): BoardElement | undefined {
    return this.buckets[bucketOf(id)]?.get(id);
  }

  /** All, tombstones too, in ascending order of id. */
  get elements(): readonly BoardElement[] {
    let all = sorted.get(this);
    if (!all) {
      all = this.buckets.flatMap((bucket) => [...bucket.values()]).sort((one, other) => (one.id < other.id ? -1 : 1));
      sorted.set(this, all);
    }
    return all;
  }

  /** The board after these were drawn; this one if they change nothing. */
  with(elements: Iterable<BoardElement>): Board {
    const buckets = [...this.buckets];
    const own = new Map<number, Map<string, BoardElement>>();
    for (const element of elements) {
      const at = bucketOf(element.id);
      const known = buckets[at]?.get(element.id);
      if (!known || beats(element, known)) {
        const bucket = own.get(at) ?? new Map(buckets[at]);
        bucket.set(element.id, element.isDeleted ? tombstone(element) : element);
        buckets[at] = bucket;
        own.set(at, bucket);
      }
    }
    return own.size === 0 ? this : new Board(buckets);
  }

  /** How many of the buckets another board does not share. */
  apartFrom(other: Board): number {
    return this.buckets.filter((bucket, at) => bucket !== other.buckets[at]).length;
  }

  [Symbol.iterator](): Iterator<BoardElement> {
    return this.elements[Symbol.iterator]();
  }

  toJSON(): readonly BoardElement[] {
    return this.elements;
  }
}

function bucketOf(id: string): number {
  let hash = 7;
  for (let at = 0; at < id.length; at += 1) {
    hash = (hash * 31 + id.charCodeAt(at)) % 65_521;
  }
  return hash % BUCKETS;
}
