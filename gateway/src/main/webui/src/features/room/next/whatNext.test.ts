import { expect, it } from "vitest";
import type { RatingLevel, RoomItem } from "@/shared/socket/protocol";
import { knowledgeOf } from "./knowledge";
import { whatNext, type Rated } from "./whatNext";

const CRITERIA = ["depth", "clarity"];

function item(question: string, competency: string, more: Partial<RoomItem> = {}): RoomItem {
  const content = {
    ...{ title: question, competency, checks: [], codeSample: null, difficulty: 3, hints: [], keyPoints: [], kind: "concept" },
    ...{ level: "senior", minutes: 6, prompt: "", referenceAnswer: "", sources: [], starter: null, reviewBy: null, reviewedOn: null },
    criteria: CRITERIA.map((id) => ({ id, name: id, weight: 1, anchors: [] })),
    followUps: [{ kind: "deeper", text: `more on ${question}` }],
  } as unknown as RoomItem["content"];
  return {
    ...{ question, version: 1, minutes: 6, weight: 3, inKit: true, content, status: "pending" as const },
    ...{ askedAt: null, closedAt: null, askedPosition: null, hintsGiven: [], followUpsAsked: [] },
    ...more,
  };
}

const named = (competency: string) => competency.toUpperCase();
const nothing: Rated = () => undefined;
/** As "question criterion" to level. */
const ratedAs =
  (levels: Record<string, RatingLevel | null>): Rated =>
  (question, criterion) =>
    levels[`${question} ${criterion}`];

it("a competency without ratings tells more than one that has some", () => {
  const items = [item("asked", "data", { status: "closed" }), item("same", "data"), item("other", "metrics")];
  const rated = ratedAs({ "asked depth": 3, "asked clarity": 3 });

  const [first, second] = whatNext(items, rated, 30, named);

  expect(first?.item.question).toBe("other");
  expect(first?.reason).toBe("You have rated nothing in “METRICS” yet.");
  expect(second?.item.question).toBe("same");
  expect(second?.reason).toMatch(/^Your 2 ratings leave “DATA” open by ±\d\.\d\.$/);
});

it("of two that tell the same the shorter one comes first", () => {
  const items = [item("long", "data", { minutes: 12 }), item("short", "metrics", { minutes: 5 })];

  expect(whatNext(items, nothing, 30, named).map((one) => one.item.question)).toEqual(["short", "long"]);
});

it("what does not fit into the time left is not suggested, and near the end nothing is", () => {
  const items = [item("long", "data", { minutes: 12 }), item("short", "metrics", { minutes: 5 })];

  expect(whatNext(items, nothing, 11, named).map((one) => one.item.question)).toEqual(["short"]);
  expect(whatNext(items, nothing, 2, named)).toEqual([]);
  expect(whatNext(items, nothing, -5, named)).toEqual([]);
});

it("a follow-up of the open question is suggested for criteria that are not rated", () => {
  const open = item("open", "data", { status: "open" });
  const rated = ratedAs({ "open depth": 3 });

  const [first] = whatNext([open], rated, 30, named);

  expect(first).toMatchObject({ what: "followUp", followUp: 0, reason: "“clarity” is not rated yet." });
});

it("a follow-up that was asked is not suggested again", () => {
  const open = item("open", "data", { status: "open", followUpsAsked: [0] });

  expect(whatNext([open], nothing, 30, named)).toEqual([]);
});

it("a closed question is worth going back to only for what was not observed", () => {
  const closed = item("closed", "data", { status: "closed" });

  expect(whatNext([closed], ratedAs({ "closed depth": 3, "closed clarity": 4 }), 30, named)).toEqual([]);
  expect(whatNext([closed], ratedAs({ "closed depth": 3, "closed clarity": null }), 30, named)).toMatchObject([{ what: "goBack" }]);
});

it("there are at most three, and each takes away something", () => {
  const items = ["a", "b", "c", "d", "e"].map((name) => item(name, name));

  const suggestions = whatNext(items, nothing, 45, named);

  expect(suggestions).toHaveLength(3);
  expect(suggestions.every(({ share }) => share > 0 && share < 1)).toBe(true);
});

it("the posterior is that of normal updating, worked out by hand for one competency", () => {
  // Prior variance 0.49 + 0.25 = 0.74; two like ratings: noise (4 · 0.5625 + 0) / (4 + 1) = 0.45 each, so 0.225 for their mean.
  const knowledge = knowledgeOf(new Map([["data", 1]]), new Map([["data", [3, 3]]]));

  expect(knowledge.open()).toBeCloseTo((0.74 * 0.225) / (0.74 + 0.225), 12);
  expect(knowledge.uncertainty("data")).toBeCloseTo(Math.sqrt(knowledge.open()), 12);
});

it("ratings in one competency tell something of another, but less", () => {
  const weights = new Map([
    ["data", 1],
    ["metrics", 1],
  ]);
  const before = knowledgeOf(weights, new Map());
  const after = knowledgeOf(weights, new Map([["data", [3, 3, 3]]]));

  expect(after.uncertainty("metrics")).toBeLessThan(before.uncertainty("metrics"));
  expect(after.uncertainty("data")).toBeLessThan(after.uncertainty("metrics"));
});

it("ratings far apart leave more open than ratings that agree", () => {
  const of = (levels: number[]) => knowledgeOf(new Map([["data", 1]]), new Map([["data", levels]])).open();

  expect(of([1, 4, 1, 4])).toBeGreaterThan(of([2, 3, 2, 3]));
  expect(of([2, 3, 2, 3])).toBeGreaterThan(of([3, 3, 3, 3]));
});

it("what is taken away by asking is what is less open afterwards", () => {
  const weights = new Map([
    ["data", 3],
    ["metrics", 2],
  ]);
  const before = knowledgeOf(weights, new Map());

  expect(before.gain("data", 3)).toBeGreaterThan(before.gain("data", 1));
  expect(before.gain("data", 3)).toBeLessThan(before.open());
  expect(before.gain("nowhere", 3)).toBe(0);
});
