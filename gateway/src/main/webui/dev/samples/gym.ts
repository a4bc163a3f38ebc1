import type { AgreementReport, AgreementView, EffectView, GymExercise, OrganisationSettings, RaterEffects } from "../../src/shared/api/model.ts";
import { notFound, type Request, route, sampleId } from "./route.ts";

const ladder = (what: string) => [
  `Takes 99.7 % accuracy as a sign of quality of ${what}`,
  "Rejects accuracy, but names a general measure that does not answer what 400 reviews would find",
  "Judges by what is found among the payments that can be reviewed, or by precision and recall in that range",
  "Also gives what there is to beat: the rules of today, or the most that 400 reviews can catch, and how sure the number is",
];

const answer = `Accuracy is not a good measure here because the classes are imbalanced. I would use the area under the ROC curve, because it does not depend on the class distribution.

The main problem is that the model sees almost no fraud. So before anything else I would balance the data set to 50:50 with SMOTE, and then split it into training and test data.

For the decision I would keep the threshold at 0.5, because after balancing both classes are equally likely.`;

const references = new Map<string, { criterion: string; level: number; reason: string }[]>();

const exercises: GymExercise[] = [
  ["card-fraud-line-1", "Where to draw the line for card fraud", "model-evaluation", "intermediate"],
  ["churn-after-release-1", "Churn that went up after a release, and what a model of it may and may not say about the reasons", "causal-inference", "senior"],
  ["early-stop-1", "Stopping an experiment early", "statistics", "staff"],
  ["loss-turns-nan-1", "A loss that turns into NaN", "deep-learning", "junior"],
].map(([exercise = "", title = "", competency = "", level = "junior"]) => {
  const criteria = ["Choice of measure", "Where the line is drawn", "Dealing with rarity"].map((name, nth) => ({ id: `c${nth}`, name, anchors: ladder(name) }));
  references.set(
    exercise,
    criteria.map(({ id }, nth) => ({
      ...{ criterion: id, level: 1 + (nth % 3) },
      reason: "Accuracy is rejected for the right reason. An AUC of 0.95 can still mean that most of the 400 reviews are wasted, so “excellent no matter how rare” is wrong.",
    })),
  );
  const prompt = "Of about 100,000 card payments a day 0.3 % are fraudulent. A colleague proposes a classifier and reports an accuracy of 99.7 %. **How do you judge the model**, and how do you choose where to draw the line?";
  return { exercise, version: 1, title, competency, level: level as GymExercise["level"], prompt, answer, criteria, mine: null };
});

function rate({ path, body }: Request): GymExercise {
  const found = exercises.find(({ exercise }) => exercise === path["exercise"]) ?? notFound();
  const { ratings } = body as { ratings: { criterion: string; level: number }[] };
  const attempts = (found.mine?.attempts ?? 0) + 1;
  return Object.assign(found, { mine: { at: new Date().toISOString(), ratings, reference: references.get(found.exercise) ?? [], attempts } });
}

rate({ path: { exercise: "early-stop-1" }, body: { ratings: [{ criterion: "c0", level: 2 }, { criterion: "c1", level: 2 }, { criterion: "c2", level: 1 }] } } as never);

function gym() {
  const done = exercises.filter(({ mine }) => mine !== null).length;
  const enough = done >= 3;
  return {
    exercises,
    result: {
      ...{ exercises: done, ratings: 3 * done, exact: done, withinOne: 3 * done - 1, enough, needed: 3 },
      bias: enough ? { value: 0.42, low: 0.05, high: 0.79 } : null,
      consistency: enough ? { kappa: 0.61, low: 0.32, high: 0.84 } : null,
      severity: enough ? "You rate higher than the reference: lenient." : "Rate at least 3 of the prepared answers; before that nothing can be said of how severe you are.",
    },
  };
}

const effect = (value: number, reach: number): EffectView => ({
  ...{ value, low: value - reach, high: value + reach, standardError: reach / 1.7, ratings: 124, candidates: 16 },
  ...{ state: "measured", reason: null, needed: null, found: null },
});
const lacking = (needed: number, found: number): EffectView => ({
  ...{ value: null, low: null, high: null, standardError: null, ratings: 0, candidates: 0, state: "refused", needed, found },
  reason: "Too few candidates whom others rated too.",
});

const rater = (member: number): RaterEffects => ({
  ...{ member: sampleId(2, member), from: "2026-09-02T10:00:00Z", until: "2026-11-20T10:00:00Z", ratings: 132, candidates: 17 },
  effects: {
    severity: member === 5 ? lacking(10, 4) : effect(0.7 - member / 3, 0.35),
    halo: effect(0.71, 0.18),
    questionOrder: effect(0.05, 0.11),
    candidateOrder: lacking(10, 7),
    drift: effect(-0.62, 0.3),
  },
});

const agreed = (value: number, reach: number | null, leftOut = 4): AgreementView => ({
  ...{ value, low: reach === null ? null : value - reach, high: reach === null ? null : Math.min(1, value + reach), units: 96, leftOut },
  reason: reach === null ? "An interval takes at least 6 groups of units to draw from." : null,
});

const agreement: AgreementReport = {
  ...{ upToDate: true, interviews: 24, units: 310, panel: [sampleId(2, 1), sampleId(2, 2)] },
  alpha: { nominal: agreed(0.41, 0.09), ordinal: agreed(0.68, 0.08), interval: agreed(0.66, 0.08) },
  icc: (["1,1", "2,1", "3,1", "1,k", "2,k", "3,k"] as const).map((form, nth) => ({ form, agreement: agreed(0.4 + nth / 12, 0.12, 120) })),
  competencies: [
    { competency: "deep-learning", alpha: agreed(0.72, 0.1) },
    { competency: "communication", alpha: agreed(-0.05, 0.2) },
    { competency: "statistics", alpha: { ...agreed(0, null), value: null, units: 1, reason: "Agreement takes at least two units that were judged by all the raters it is about." } },
  ],
  pairs: [
    { a: sampleId(2, 1), b: sampleId(2, 2), kappa: agreed(0.58, 0.15) },
    { a: sampleId(2, 2), b: sampleId(2, 5), kappa: agreed(0.31, null) },
  ],
};

const settings: OrganisationSettings = { revision: 0, requireGym: 0, suggestions: true, remind: true, remindAfterHours: [24, 72] };

/** The gym, how interviewers rate, and the settings. */
export const gymAndRaters = [
  route("GET", "/gym", gym),
  route("POST", "/gym/:exercise/attempts", rate, { status: 201 }),
  route("GET", "/gym/members", ({ empty }) => ({
    exercises: exercises.length,
    items: empty ? [] : [1, 2, 5].map((member) => ({ member: sampleId(2, member), exercises: member % 4, at: "2026-11-20T10:00:00Z" })),
    next: null,
  })),
  route("GET", "/scores/raters/mine", () => rater(1)),
  route("GET", "/scores/raters", ({ empty }) => ({ items: empty ? [] : [1, 2, 3, 5].map(rater), next: null })),
  route("GET", "/scores/agreement", () => agreement),
  route("GET", "/settings", () => settings),
  route("PUT", "/settings", ({ body }) => Object.assign(settings, body, { revision: settings.revision + 1 })),
];
