import { expect, it } from "vitest";
import { LocalDrafts } from "./localDraft";

function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
}

const draft = { revision: 3, content: { title: "Drift" } };

it("what was typed is there after a reload, for that member and that question alone", () => {
  const browser = storage();
  new LocalDrafts("me", "q1", browser).keep(draft);

  expect(new LocalDrafts("me", "q1", browser).read()).toEqual(draft);
  expect(new LocalDrafts("you", "q1", browser).read()).toBeNull();
  expect(new LocalDrafts("me", "q2", browser).read()).toBeNull();
});

it("what reached the server is dropped", () => {
  const drafts = new LocalDrafts("me", "q1", storage());
  drafts.keep(draft);
  drafts.drop();

  expect(drafts.read()).toBeNull();
});

it.each(["nonsense", "{}", '{"revision":1}', '{"revision":1,"content":{"title":4}}'])("%s is nobody's draft", (text) => {
  const browser = storage();
  browser.setItem("rehearsal.draft.me.q1", text);

  expect(new LocalDrafts("me", "q1", browser).read()).toBeNull();
});

it("a browser that keeps nothing is no fault", () => {
  const refusing = { getItem: () => null, removeItem: () => undefined, setItem: () => { throw new Error("full"); } };

  expect(new LocalDrafts("me", "q1", refusing).keep(draft)).toBe(false);
});
