import { expect, it } from "vitest";
import type { QuestionWarning } from "@/shared/api/model";
import { anchorWarnings } from "./anchorWarnings";
import type { Draft } from "./draft";

const criterion = (key: string, name: string): Draft["criteria"][number] => ({ key, name, weight: 3, anchors: { "1": "", "2": "", "3": "", "4": "" } });

const vague: QuestionWarning = { id: "v", code: "vague-anchor", field: "criteria[1].anchors.3", message: '"good" judges', answer: null };

it("a doubt is shown at the anchor it is about, though an empty criterion stands before it", () => {
  const of = anchorWarnings([criterion("a", "One"), criterion("b", ""), criterion("c", "Two")], [vague]);

  expect(of("c", "3")).toBe('"good" judges');
  expect(of("c", "2")).toBeNull();
  expect(of("a", "3")).toBeNull();
  expect(of("b", "3")).toBeNull();
});

it("a doubt that is answered is not shown any more", () => {
  const answered = { ...vague, answer: { text: "Meant so", by: "me", at: "2026-11-22T09:00:00Z" } };

  expect(anchorWarnings([criterion("a", "One"), criterion("c", "Two")], [answered])("c", "3")).toBeNull();
});
