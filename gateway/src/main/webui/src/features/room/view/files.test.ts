import { ChangeSet, Text } from "@codemirror/state";
import fc from "fast-check";
import { expect, it } from "vitest";
import { changedText } from "./files";

const text = fc.string({ unit: fc.constantFrom("a", "b", " ", "\n", "é", "🚀"), maxLength: 60 });

it("a change leads to the same text as CodeMirror makes of it", () => {
  const change = fc.record({ from: fc.nat(60), to: fc.nat(60), insert: text });
  fc.assert(
    fc.property(text, fc.array(change, { maxLength: 4 }), (before, wished) => {
      const within = (position: number) => Math.min(position, before.length);
      const changes = wished.map(({ from, to, insert }) => ({
        ...{ from: Math.min(within(from), within(to)), to: Math.max(within(from), within(to)), insert },
      }));
      const made = changes.map((one) => ChangeSet.of(one, before.length)).reduce<ChangeSet>(
        (all, one) => all.compose(one.map(all)),
        ChangeSet.empty(before.length),
      );
      const after = made.apply(Text.of(before.split("\n"))).toString();
      expect(changedText(before, made.toJSON() as never)).toBe(after);
    }),
  );
});

it("a change that is not of the text changes nothing", () => {
  for (const change of [[2], [4], [3, [1]], [[0, 7]], ["x"], [null], [[null]], []]) {
    expect(changedText("abc", change as never)).toBeNull();
  }
  expect(changedText("", [])).toBe("");
});
