import type { QuestionEditorial, QuestionHistoryEntry, ReviewStage } from "@/shared/api/model";

export const stageNames: Record<ReviewStage, string> = {
  writing: "Being written",
  "in-review": "In review",
  "changes-asked": "Changes asked for",
  approved: "Approved",
};

export const actNames: Record<QuestionHistoryEntry["act"], string> = {
  begun: "began the draft",
  edited: "edited the draft",
  reopened: "edited the draft, which ended its review",
  answered: "answered warnings",
  "review-asked": "asked for a review",
  "review-withdrawn": "took the draft back into writing",
  "changes-asked": "asked for changes",
  approved: "approved the draft",
  published: "published",
  confirmed: "found it still right",
  retired: "retired the question",
};

export interface Possible {
  ask: boolean;
  withdraw: boolean;
  /** Approve, or ask for changes. */
  judge: boolean;
  object: boolean;
  publish: boolean;
  /** Why it cannot be published now; null if it can. */
  waitsFor: string | null;
}

/** What a writer can do with a draft, as the server will decide it again. */
export function possible(editorial: QuestionEditorial, me: string | undefined): Possible {
  const { review, warnings, approvalRequired } = editorial;
  const stage = review?.stage ?? "writing";
  const others = review != null && review.writtenBy !== me;
  const open = warnings.filter(({ answer }) => answer == null).length;
  const waitsFor = waiting(stage, approvalRequired, open);
  return {
    ask: review != null && (stage === "writing" || stage === "changes-asked"),
    withdraw: stage !== "writing",
    judge: others && stage === "in-review",
    object: others && (stage === "in-review" || stage === "approved"),
    publish: review != null && waitsFor === null,
    waitsFor,
  };
}

function waiting(stage: ReviewStage, approvalRequired: boolean, open: number): string | null {
  if (stage === "in-review") {
    return "It waits for the review that was asked for.";
  }
  if (stage === "changes-asked") {
    return "Changes are asked for: make them and ask again, or take the draft back into writing.";
  }
  if (open > 0) {
    return open === 1 ? "One warning has no answer." : `${open} warnings have no answer.`;
  }
  return stage === "writing" && approvalRequired ? "Here a draft needs the approval of somebody else than its writer." : null;
}
