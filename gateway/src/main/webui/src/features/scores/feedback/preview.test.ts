import { describe, expect, it } from "vitest";
import type { Scorecard } from "@/shared/api/model";
import type { RoomItem } from "@/shared/socket/protocol";
import { farApart, feedbackPreview } from "./preview";

const anchors = { "1": "one", "2": "two", "3": "three", "4": "four" };

function item(question: string, askedPosition: number | null): RoomItem {
  const criteria = ["a", "b"].map((id) => ({ id, name: `Criterion ${id}`, weight: 1, anchors }));
  return { question, askedPosition, content: { title: `Title of ${question}`, prompt: `Prompt of ${question}`, criteria } } as unknown as RoomItem;
}

function card(member: string, levels: (number | null)[], feedback = "", status: Scorecard["status"] = "submitted"): Scorecard {
  const ratings = levels.map((level, index) => ({ question: "q", criterion: index === 0 ? "a" : "b", level }));
  return { member, status, feedback, ratings } as unknown as Scorecard;
}

const items = [item("later", 9), item("q", 4), item("never", null)];

describe("what the candidate would read", () => {
  it("is the questions in the order they were asked, with the mean of each criterion rounded half down", () => {
    const { perQuestion } = feedbackPreview([card("one", [2, 4]), card("two", [3, 4])], items);

    expect(perQuestion.map(({ question }) => question)).toEqual(["q", "later"]);
    expect(perQuestion[0]?.criteria).toEqual([
      { name: "Criterion a", differed: false, level: 2, anchor: "two", nextAnchor: "three" },
      { name: "Criterion b", differed: false, level: 4, anchor: "four", nextAnchor: null },
    ]);
  });

  it("says nothing of what nobody observed", () => {
    const { perQuestion } = feedbackPreview([card("one", [null])], items);

    expect(perQuestion[0]?.criteria[0]).toEqual({
      ...{ name: "Criterion a", differed: false, level: null, anchor: null, nextAnchor: null },
    });
  });

  it("gives no level where two ratings are two levels apart", () => {
    const { perQuestion } = feedbackPreview([card("one", [1]), card("two", [4])], items);

    expect(perQuestion[0]?.criteria[0]).toMatchObject({ differed: true, level: null, anchor: null });
  });

  it("has the words of those who submitted, and not the empty ones", () => {
    const cards = [card("one", [], "Say costs aloud."), card("two", [], "  "), card("three", [], "A draft.", "draft")];

    expect(feedbackPreview(cards, items).messages).toEqual(["Say costs aloud."]);
  });
});

describe("ratings far apart", () => {
  it("are two levels or more, and are named", () => {
    expect(farApart([card("one", [1, 2]), card("two", [3, 3])], items)).toEqual([
      { title: "Title of q", criterion: "Criterion a", low: 1, high: 3 },
    ]);
  });

  it("cannot be with one rating, or one that observed nothing", () => {
    expect(farApart([card("one", [1, null]), card("two", [null, 4])], items)).toEqual([]);
  });
});
