/** The parts of the form, in order, with the fields of a question that each holds. */
export const parts = [
  { id: "basics", title: "Basics", fields: ["title", "level", "kind", "competency", "difficulty", "minutes"] },
  { id: "prompt", title: "Prompt", fields: ["prompt"] },
  { id: "answer", title: "Reference answer", fields: ["referenceAnswer"] },
  { id: "key-points", title: "Key points", fields: ["keyPoints"] },
  { id: "rubric", title: "Rubric", fields: ["criteria"] },
  { id: "hints", title: "Hints", fields: ["hints"] },
  { id: "follow-ups", title: "Follow-ups", fields: ["followUps"] },
  { id: "code", title: "Code", fields: ["codeSample", "starter", "checks"] },
  { id: "sources", title: "Sources and review", fields: ["sources", "reviewedOn", "reviewBy"] },
] as const;

export type PartId = (typeof parts)[number]["id"];

const fieldNames: Record<string, string> = {
  referenceAnswer: "reference answer",
  keyPoints: "key points",
  criteria: "rubric criterion",
  followUps: "follow-ups",
  codeSample: "code sample",
  reviewedOn: "date of the last review",
  reviewBy: "date of the next review",
};

export interface MissingPart {
  part: PartId;
  /** What is missing or wrong, in words. */
  words: string;
}

/**
 * Where to mend what the server named, as "criteria[0].anchors.3" or "keyPoints". Something that no part holds is led to
 * the first one.
 */
export function missingPart(field: string, message = "is missing"): MissingPart {
  const path = field.replace(/^(content|draft)\./, "");
  const [name = ""] = path.split(/[.[]/);
  const part = parts.find(({ fields }) => (fields as readonly string[]).includes(name));
  const [, index, detail] = /^[^[.]+\[(\d+)\](?:\.(.+))?$/.exec(path) ?? [];
  const title = ((fieldNames[name] ?? name) || "question").replace(/^./, (letter) => letter.toUpperCase());
  const entry = index === undefined ? "" : ` ${Number(index) + 1}`;
  const where = detail === undefined ? "" : `, ${detail.replace("anchors.", "level ")}`;
  return { part: part?.id ?? "basics", words: `${title}${entry}${where} ${message}` };
}
