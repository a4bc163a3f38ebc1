import { EditorState, Transaction, type TransactionSpec } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { afterEach, expect, it } from "vitest";
import { CURSOR_COLOURS, CursorColours } from "./cursorColours";
import { moveCursor, remoteCursors } from "./cursors";

let view: EditorView | undefined;

afterEach(() => view?.destroy());

function editor(doc = "first\nsecond\nthird") {
  view = new EditorView({
    state: EditorState.create({ doc, extensions: remoteCursors(() => undefined) }),
    parent: document.body,
  });
  return view;
}

const at = (time: number) => Transaction.time.of(time);
const told = (head: number, time: number, participant = "cand"): TransactionSpec => ({
  effects: moveCursor.of({ participant, name: participant, at: { anchor: head, head } }),
  annotations: at(time),
});
/** How long before or after now the names start to fade, to the second. */
const fadesIn = (of: EditorView) =>
  [...of.dom.querySelectorAll<HTMLElement>(".cm-remoteName")].map((tag) =>
    Math.round(Number.parseInt(tag.style.animationDelay) / 1000),
  );

it("a name fades two seconds after the last movement, and comes back with the next", () => {
  const one = editor();
  const now = Date.now();
  one.dispatch(told(7, now - 60_000));
  expect(fadesIn(one)).toEqual([-58]);
  one.dispatch(told(7, now));
  expect(fadesIn(one)).toEqual([-58]);
  one.dispatch(told(8, now));
  expect(fadesIn(one)).toEqual([2]);
});

it("a name does not come back because of what is typed here, but because of what its owner types", () => {
  const one = editor();
  const now = Date.now();
  one.dispatch(told(8, now - 60_000));
  one.dispatch({ changes: { from: 0, insert: "ab" } });
  one.dispatch(told(10, now));
  expect(fadesIn(one)).toEqual([-58]);
  one.dispatch({ changes: { from: 10, insert: "x" }, annotations: Transaction.remote.of(true) });
  one.dispatch(told(11, now));
  expect(fadesIn(one)).toEqual([2]);
});

it("a name in the first line is shown below it", () => {
  const one = editor();
  const below = () => one.dom.querySelectorAll(".cm-remoteNameBelow").length;
  one.dispatch(told(5, 0));
  expect(below()).toBe(1);
  one.dispatch(told(6, 0));
  expect(below()).toBe(0);
});

it("everybody has a colour of their own while there are enough, and keeps it", () => {
  const colours = new CursorColours();
  const people = Array.from({ length: CURSOR_COLOURS.length }, (_, index) => `person-${index * 7}`);
  const given = people.map((person) => colours.of(person));
  expect(new Set(given).size).toBe(CURSOR_COLOURS.length);
  expect(colours.of("one too many")).toBeLessThan(CURSOR_COLOURS.length);
  expect(people.map((person) => colours.of(person))).toEqual(given);
  expect(new CursorColours().of("person-0")).toBe(given[0]);
});

it("names can be read on their colours in both themes", () => {
  const contrast = (one: string, other: string) => {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
    return (light + 0.05) / (dark + 0.05);
  };
  for (const { light, dark } of CURSOR_COLOURS) {
    expect(contrast(light, "#ffffff")).toBeGreaterThan(4.5);
    expect(contrast(dark, "#1d1e1c")).toBeGreaterThan(4.5);
  }
});

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((from) => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
