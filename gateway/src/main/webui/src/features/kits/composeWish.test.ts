import { describe, expect, it } from "vitest";
import type { KitProposal, ProposedQuestion } from "@/shared/api/model";
import { blankWish, changed, forAnother, pinToggled, swapped, textOfWish, withCompetencies, withKind, without } from "./composeWish";

const item = (question: string, competency = "mlops", minutes = 20): ProposedQuestion => ({
  ...{ question, version: 1, title: `Title ${question}`, level: "senior", kind: "concept", competency, minutes, weight: 1 },
  ...{ pinned: false, reason: "Covers it" },
});
const proposal: KitProposal = {
  ...{ items: [item("a"), item("b")], minutes: 40, uncovered: [], unmet: [], value: 0.5, gap: 0, considered: 9, askedBefore: 0 },
};

describe("a wish", () => {
  it("is sent with what was said and nothing else", () => {
    const wish = withKind(withCompetencies(blankWish, ["mlops"]), "coding", { atLeast: 1 });

    expect(textOfWish(wish)).toEqual({
      ...{ level: "senior", levelsAway: 1, minutes: 45, slack: 5, pinned: [], excluded: [], unlike: [] },
      competencies: [{ competency: "mlops", weight: 3 }],
      kinds: [{ kind: "coding", atLeast: 1 }],
    });
  });

  it("keeps the weights of competencies that stay chosen, and sends no bound that was taken back", () => {
    const weighed = { ...blankWish, competencies: { mlops: 5, nlp: 1 } };
    const bounded = withKind(withKind(blankWish, "coding", { atMost: 2 }), "coding", { atMost: null });

    expect(withCompetencies(weighed, ["mlops", "statistics"]).competencies).toEqual({ mlops: 5, statistics: 3 });
    expect(textOfWish(bounded).kinds).toEqual([]);
  });

  it("for another kit names what was proposed, but for what is pinned", () => {
    const wish = pinToggled(blankWish, "a");

    expect(forAnother(forAnother(wish, proposal), { items: [item("a"), item("c")] }).unlike).toEqual(["b", "c"]);
    expect(changed(forAnother(wish, proposal), { minutes: 30 })).toEqual({ ...wish, minutes: 30 });
    expect(pinToggled(wish, "a").pinned).toEqual([]);
  });

  it("does not pin what it excludes", () => {
    const wish = without(pinToggled(blankWish, "a"), item("a"));

    expect(wish.pinned).toEqual([]);
    expect(textOfWish(wish).excluded).toEqual(["a"]);
  });
});

describe("a swap", () => {
  const wish = { ...blankWish, competencies: { mlops: 2, nlp: 4 } };

  it("says what is open afterwards", () => {
    const after = swapped(proposal, [item("a", "nlp"), item("c", "nlp", 22)], wish);

    expect(after.minutes).toBe(42);
    expect(after.uncovered).toEqual([{ competency: "mlops", weight: 2, onOffer: 1 }]);
  });

  it("that fills the time takes back that it is not filled", () => {
    const unmet = [{ constraint: "minutes-filled" as const, wanted: 40, possible: 30, certain: true, words: "Only 30" }];
    const short = { ...proposal, unmet };

    expect(swapped(short, [item("a")], wish).unmet).toEqual(unmet);
    expect(swapped(short, [item("a"), item("b")], wish).unmet).toEqual([]);
  });
});
