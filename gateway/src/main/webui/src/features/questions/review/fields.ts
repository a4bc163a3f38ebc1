import type { DraftContent } from "@/shared/api/model";
import { anchorLevels } from "../rubric";

/** A place in a question that a comment or a report is about: as it travels, and in words. */
export interface Place {
  field: string;
  words: string;
}

const simple: readonly Place[] = [
  { field: "title", words: "Title" },
  { field: "level", words: "Level" },
  { field: "minutes", words: "Minutes" },
  { field: "prompt", words: "Prompt" },
  { field: "referenceAnswer", words: "Reference answer" },
];

/** Every place of a question that can be pointed at, in reading order. */
export function placesOf(content: DraftContent): Place[] {
  return [
    ...simple,
    ...(content.keyPoints ?? []).map(({ id, text }) => ({ field: `keyPoints[${id}]`, words: `Key point: ${short(text)}` })),
    ...(content.criteria ?? []).flatMap(({ id, name }) => [
      { field: `criteria[${id}]`, words: `Criterion: ${short(name)}` },
      ...anchorLevels.map((level) => ({ field: `criteria[${id}].anchors.${level}`, words: `${short(name)}, level ${level}` })),
    ]),
    ...numbered("hints", "Hint", content.hints),
    ...numbered("followUps", "Follow-up", content.followUps),
    ...(content.codeSample ? [{ field: "codeSample", words: "Code sample" }] : []),
    ...(content.starter ? [{ field: "starter", words: "Starter" }] : []),
    ...numbered("checks", "Check", content.checks),
    ...numbered("sources", "Source", content.sources),
    ...(content.reviewBy ? [{ field: "reviewBy", words: "Date of the next review" }] : []),
  ].filter(({ field }) => !field.includes("[]"));
}

/** What a place is called; also one that the question no longer has. */
export function placeWords(field: string | null | undefined, content: DraftContent): string {
  if (field == null) {
    return "The question as a whole";
  }
  const known = placesOf(content).find((place) => place.field === field)?.words;
  return known ?? `${field.replace(/\[([^\]]*)\]/, " $1").replace(".anchors.", ", level ")} (no longer there)`;
}

function numbered(field: string, word: string, entries: readonly unknown[] | undefined): Place[] {
  return (entries ?? []).map((_, index) => ({ field: `${field}[${index}]`, words: `${word} ${index + 1}` }));
}

const longest = 60;

function short(text: string): string {
  const plain = text.replace(/[*`_]/g, "").replace(/\s+/g, " ").trim();
  return plain.length <= longest ? plain : `${plain.slice(0, longest - 1).trimEnd()}…`;
}
