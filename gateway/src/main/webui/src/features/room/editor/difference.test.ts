import { Text } from "@codemirror/state";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cost, difference } from "./difference";

const textOf = (text: string) => Text.of(text.split("\n"));
const line = fc.constantFrom("", "a", "ab", "b = 1", "😀", "😁x", "    return");
const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join("\n"));

describe("the difference of two texts", () => {
  it("leads from one to the other, and costs nothing if they are the same", () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        const change = difference(textOf(from), textOf(to));
        expect(change.apply(textOf(from)).toString()).toBe(to);
        expect(change.empty).toBe(from === to);
      }),
      { numRuns: 500 },
    );
  });

  it("leaves the lines between two changed ones alone, so that a place in them stays where it is", () => {
    // Given
    const from = "import a\nkept = 1\nkept = 2\nold";
    // When
    const change = difference(textOf(from), textOf("import b\nimport c\nkept = 1\nkept = 2\nnew"));
    // Then
    expect(change.mapPos(from.indexOf("= 2"))).toBe(from.indexOf("= 2") + "import c\n".length);
    expect(cost(change)).toBe("a".length + "b\nimport c".length + "old".length + "new".length);
  });

  it("puts a new line between lines, though both begin alike", () => {
    const from = "b one\nb two\n";
    const change = difference(textOf(from), textOf("b one\nb between\nb two\n"));
    expect(change.toJSON()).toEqual([6, [0, "b between", ""], 6]);
  });

  it("replaces all of what is too large to be compared line by line", () => {
    const lines = (word: string) => Array.from({ length: 1_200 }, (_, n) => `${word} ${n} ${n % 2 ? "same" : word}`).join("\n");
    const change = difference(textOf(lines("one")), textOf(lines("two")));
    expect(change.apply(textOf(lines("one"))).toString()).toBe(lines("two"));
  });
});
