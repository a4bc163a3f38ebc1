import { tombstone, type BoardElement } from "@/shared/socket/board";
import { MAX_FRAME_BYTES } from "@/shared/socket/protocol";

/** What may be on a board: no files, no links, nothing of another site. */
const KINDS: ReadonlySet<string> = new Set(["rectangle", "diamond", "ellipse", "arrow", "line", "freedraw", "text", "frame"]);

/** The most that one element may take as JSON; the server's limit is 32 KiB. */
export const MAX_ELEMENT_BYTES = 32_000;

/** The most elements in one entry. */
export const MAX_ELEMENTS = 200;

/** What an entry takes beside its elements. */
const ENVELOPE_BYTES = 200;

const utf8 = new TextEncoder();
const sizes = new WeakMap<BoardElement, number>();

export function isKindOfBoard(type: string): boolean {
  return KINDS.has(type);
}

/** How many bytes the element takes as JSON; it must not change any more. */
export function bytesOf(element: BoardElement): number {
  const size = sizes.get(element) ?? utf8.encode(JSON.stringify(element)).length;
  sizes.set(element, size);
  return size;
}

/**
 * An element of the editor as it is now, in the form in which it travels and stays; the editor goes on changing its own. A pen's points come with
 * a dozen decimals, of which two are seen.
 *
 * @returns null if it has no place
 */
export function travelForm(element: BoardElement): BoardElement | null {
  if (!Number.isFinite(element.x) || !Number.isFinite(element.y)) {
    return null;
  }
  if (element.isDeleted) {
    return tombstone(element);
  }
  const pen = element.type === "freedraw" ? { points: rounded(element["points"]), pressures: rounded(element["pressures"]) } : {};
  return JSON.parse(JSON.stringify({ ...element, ...pen, link: null }, keepable)) as BoardElement;
}

function rounded(value: unknown): unknown {
  return typeof value === "number" ? Math.round(value * 100) / 100 : Array.isArray(value) ? value.map(rounded) : value;
}

const HALF_OR_NOTHING = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|\0/g;

/** The server keeps texts that can be written down only. */
function keepable(_: string, value: unknown): unknown {
  return typeof value === "string" ? value.replaceAll(HALF_OR_NOTHING, "\uFFFD") : value;
}

/** As many of the elements as fit one entry, from the first on; each must be of a size that travels. */
export function portionOf(elements: Iterable<BoardElement>): BoardElement[] {
  const portion: BoardElement[] = [];
  let left = MAX_FRAME_BYTES - ENVELOPE_BYTES;
  for (const element of elements) {
    left -= bytesOf(element) + 1;
    if (left < 0 || portion.length === MAX_ELEMENTS) {
      break;
    }
    portion.push(element);
  }
  return portion;
}

/** Whether it is begun and nothing yet: a click that has not been drawn into a shape. */
export function isNothingYet({ type, width, height, points }: BoardElement): boolean {
  if (type === "arrow" || type === "line" || type === "freedraw") {
    return !Array.isArray(points) || points.length < 2;
  }
  return width === 0 && height === 0;
}

/** Below what lies above it, as the editor keeps them; those that do not say come last. */
export function byPlace(one: BoardElement, other: BoardElement): number {
  const [first, second] = [placeOf(one), placeOf(other)];
  return first === second ? (one.id < other.id ? -1 : 1) : first < second ? -1 : 1;
}

function placeOf({ index }: BoardElement): string {
  return typeof index === "string" && index !== "" ? index : "\uFFFF";
}
