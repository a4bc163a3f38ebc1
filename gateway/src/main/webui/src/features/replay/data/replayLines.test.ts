import { expect, it } from "vitest";
import { readReplay } from "./replayLines";

const ENTRY = '{"entry":{"position":2,"time":"2026-01-05T10:00:00Z","author":"ada","kind":"chatted","data":{"text":"a\\nb"}}}';
const END = '{"end":{"position":2,"complete":true,"sight":"s"}}';

it("a replay is read line by line", () => {
  expect(readReplay(`${ENTRY}\n${END}\n`).entries).toMatchObject([{ position: 2, data: { text: "a\nb" } }]);
  expect(readReplay(`${END}\n`)).toEqual({ start: null, entries: [], complete: true, end: { position: 2, sight: "s" } });
  expect(readReplay('{"end":{"position":60000,"complete":false}}\n').complete).toBe(false);
});

it("a replay that was cut off is not taken for a whole one", () => {
  for (const text of ["", `${ENTRY}\n`, `${ENTRY}\n${END.slice(0, 12)}`, ENTRY.slice(0, 30), "<html>"]) {
    expect(() => readReplay(text)).toThrow("Nothing is lost");
  }
});
