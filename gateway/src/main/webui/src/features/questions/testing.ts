import type { QuestionView } from "@/shared/api/model";

/** A question as the server tells it, for tests: an own draft that nobody reviews, without warnings. */
export function aQuestion(changes: Partial<QuestionView> = {}): QuestionView {
  return {
    ...{ id: "q1", status: "draft", version: null, revision: 3, builtIn: false, hasDraft: true },
    content: {
      title: "Drift",
      prompt: "What now?",
      criteria: [{ id: "diagnosis", name: "Diagnosis", weight: 3, anchors: { "1": "Guesses", "2": "", "3": "", "4": "" } }],
    },
    ...{ updatedAt: "2026-11-22T09:00:00Z", updatedBy: "me", similar: [], origin: null, missing: [], health: null },
    editorial: { review: { stage: "writing", writtenBy: "me" }, warnings: [], published: [], approvalRequired: false },
    ...changes,
  };
}
