import { describe, expect, it } from "vitest";
import type { QuestionEditorial, ReviewStage } from "@/shared/api/model";
import { possible } from "./stages";

const warning = { id: "thin", code: "thin", field: "hints", message: "is thin", answer: null } as const;

function editorial(stage: ReviewStage, changes: Partial<QuestionEditorial> = {}): QuestionEditorial {
  return { review: { stage, writtenBy: "me" }, warnings: [], published: [], approvalRequired: false, ...changes };
}

describe("what can be done with a draft", () => {
  it("its writer asks and waits, and does not judge", () => {
    expect(possible(editorial("writing"), "me")).toMatchObject({ ask: true, publish: true, judge: false, withdraw: false });
    expect(possible(editorial("in-review"), "me")).toMatchObject({ ask: false, publish: false, judge: false, withdraw: true });
  });

  it("another judges while the review is on, and may take an approval back", () => {
    expect(possible(editorial("in-review"), "you")).toMatchObject({ judge: true, object: true });
    expect(possible(editorial("approved"), "you")).toMatchObject({ judge: false, object: true });
    expect(possible(editorial("writing"), "you")).toMatchObject({ judge: false, object: false });
  });

  it("an open warning or a missing approval is named", () => {
    expect(possible(editorial("writing", { warnings: [{ ...warning }] }), "me").waitsFor).toMatch(/One warning/);
    expect(possible(editorial("writing", { approvalRequired: true }), "me").waitsFor).toMatch(/approval/);
    expect(possible(editorial("approved", { approvalRequired: true }), "me").waitsFor).toBeNull();
  });

  it("without a draft there is nothing to do", () => {
    expect(possible(editorial("writing", { review: null }), "me")).toMatchObject({ ask: false, publish: false, judge: false });
  });
});
