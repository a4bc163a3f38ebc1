import type { ScoreOverride, Suggestions } from "../../src/shared/api/model.ts";
import { stored } from "./questions.ts";
import { route, sampleId } from "./route.ts";

const overrides: ScoreOverride[] = [
  {
    ...{ revision: 1, value: 3.25, reason: "The whiteboard broke in the last question.", member: sampleId(2, 5) },
    at: new Date(Date.now() - 72_000_000).toISOString(),
  },
];
const overrideHistory = () => ({ revision: overrides[0]?.revision ?? 0, withheld: false, items: overrides });
const expected = new Map<string, number>();
const predictions = () => ({
  open: true,
  perQuestion: stored.slice(1, 6).map(({ id, content }) => ({ question: id, prompt: content.prompt, level: expected.get(id) ?? null })),
});

function suggestions(): Suggestions {
  const nothing = { version: 1, level: null, low: null, high: null, doubt: null, points: [] };
  const points: Suggestions["questions"][number]["points"] = [
    { point: "Splits by time, because rows of the future would leak into the past", covered: "covered", words: ["time order", "not random"] },
    { point: "Names what happens to rows without a time", covered: "missing", words: [] },
    { point: "Checks that no entity is on both sides", covered: "partly", words: ["rows"] },
  ];
  return {
    enabled: true,
    questions: stored.slice(1, 4).map(({ id }, index) =>
      index === 0
        ? { ...nothing, question: id, state: "ready", level: 2.6, low: 1.9, high: 3.4, points }
        : index === 1
          ? { ...nothing, question: id, state: "abstains", doubt: "unsure", points: points.slice(1) }
          : { ...nothing, question: id, state: "nothing-written" },
    ),
  };
}

/** What belongs to the scores of one session beside the room: overrides, the candidate's prediction, suggested scores. */
export const sessionScores = [
  route("GET", "/sessions/:id/override", overrideHistory),
  route("PUT", "/sessions/:id/override", ({ body }) => {
    const { value = null, reason } = body as unknown as ScoreOverride;
    overrides.unshift({ revision: overrides.length + 1, value, reason, member: sampleId(2, 1), at: new Date().toISOString() });
    return overrideHistory();
  }),
  route("GET", "/sessions/:id/prediction", predictions),
  route("PUT", "/sessions/:id/prediction", ({ body }) => {
    (body as { perQuestion: { question: string; level: number }[] }).perQuestion.forEach(({ question, level }) => expected.set(question, level));
    return predictions();
  }),
  route("GET", "/sessions/:id/suggestions", suggestions),
];
