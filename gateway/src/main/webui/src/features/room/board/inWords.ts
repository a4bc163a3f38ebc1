const NAMES: Readonly<Record<string, readonly [one: string, many: string]>> = {
  rectangle: ["rectangle", "rectangles"],
  diamond: ["diamond", "diamonds"],
  ellipse: ["ellipse", "ellipses"],
  arrow: ["arrow", "arrows"],
  line: ["line", "lines"],
  freedraw: ["stroke of the pen", "strokes of the pen"],
  frame: ["frame", "frames"],
};

/** So much of the texts is said. */
const MOST_TEXT = 2_000;

/** What is on a board, for those who cannot see it: how many of what, and all that is written. */
export function inWords(elements: readonly { type: string; isDeleted: boolean; text?: unknown }[]): string {
  const there = elements.filter(({ isDeleted }) => !isDeleted);
  const shapes = Object.entries(NAMES).flatMap(([type, [one, many]]) => {
    const count = there.filter((element) => element.type === type).length;
    return count === 0 ? [] : `${count} ${count === 1 ? one : many}`;
  });
  const texts = there.flatMap(({ type, text }) => (type === "text" && typeof text === "string" ? `“${text}”` : []));
  const all = [...shapes, ...texts].join(", ");
  return all === "" ? "Nothing is on the board." : `On the board: ${all.slice(0, MOST_TEXT)}.`;
}
