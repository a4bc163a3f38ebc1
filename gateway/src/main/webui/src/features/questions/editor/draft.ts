import type { AnchorLevel, Check, DraftContent, FollowUp, Kind, Level, Program, Source } from "@/shared/api/model";
import { anchorLevels } from "../rubric";

/**
 * A question while it is in the form: no part is absent, and each entry of a list has a key that stays with it while the list is
 * reordered. Keys of entries that the server does not know start with "new-".
 */
export interface Draft {
  title: string;
  level: Level | null;
  kind: Kind | null;
  competency: string | null;
  difficulty: number | null;
  minutes: number | null;
  prompt: string;
  referenceAnswer: string;
  keyPoints: { key: string; text: string; weight: number }[];
  criteria: { key: string; name: string; weight: number; anchors: Record<AnchorLevel, string> }[];
  hints: Keyed<{ text: string }>[];
  followUps: Keyed<FollowUp>[];
  codeSample: DraftProgram | null;
  starter: DraftProgram | null;
  checks: Keyed<Check>[];
  sources: Keyed<Required<{ [K in keyof Source]: string }>>[];
  reviewedOn: string;
  reviewBy: string;
}

export type Keyed<T> = T & { key: string };

export interface DraftProgram {
  language: string;
  fileName: string;
  text: string;
  /** Separated by commas. */
  requires: string;
}

const newPrefix = "new-";

let made = 0;

export function newKey(): string {
  made += 1;
  return `${newPrefix}${made}`;
}

export function draftOf(content: DraftContent): Draft {
  return {
    title: content.title,
    level: content.level ?? null,
    kind: content.kind ?? null,
    competency: content.competency ?? null,
    difficulty: content.difficulty ?? null,
    minutes: content.minutes ?? null,
    prompt: content.prompt ?? "",
    referenceAnswer: content.referenceAnswer ?? "",
    keyPoints: (content.keyPoints ?? []).map(({ id, text, weight }) => ({ key: id, text, weight })),
    criteria: (content.criteria ?? []).map(({ id, name, weight, anchors }) => ({
      ...{ key: id, name, weight },
      anchors: { "1": anchors["1"] ?? "", "2": anchors["2"] ?? "", "3": anchors["3"] ?? "", "4": anchors["4"] ?? "" },
    })),
    hints: (content.hints ?? []).map((text) => ({ key: newKey(), text })),
    followUps: (content.followUps ?? []).map((followUp) => ({ key: newKey(), ...followUp })),
    codeSample: programOf(content.codeSample),
    starter: programOf(content.starter),
    checks: (content.checks ?? []).map((check) => ({ key: newKey(), ...check })),
    sources: (content.sources ?? []).map(({ title, url, note }) => ({ key: newKey(), title, url: url ?? "", note: note ?? "" })),
    reviewedOn: content.reviewedOn ?? "",
    reviewBy: content.reviewBy ?? "",
  };
}

/** What is sent: blank entries are left out, and new key points and criteria get ids made of their words. */
export function contentOf(draft: Draft): DraftContent {
  const points = draft.keyPoints.filter(({ text }) => text.trim() !== "");
  const pointIds = idsFor(points.map(({ key, text }) => ({ key, words: text })));
  const criteria = draft.criteria.filter(isWritten);
  const criterionIds = idsFor(criteria.map(({ key, name }) => ({ key, words: name })));
  return {
    title: draft.title.trim(),
    ...{ level: draft.level, kind: draft.kind, competency: draft.competency },
    ...{ difficulty: draft.difficulty, minutes: draft.minutes },
    prompt: blankAsNull(draft.prompt),
    referenceAnswer: blankAsNull(draft.referenceAnswer),
    keyPoints: points.map(({ text, weight }, index) => ({ id: pointIds[index] ?? "", text: text.trim(), weight })),
    criteria: criteria.map(({ name, weight, anchors }, index) => ({
      ...{ id: criterionIds[index] ?? "", name: name.trim(), weight },
      anchors: Object.fromEntries(
        anchorLevels.filter((level) => anchors[level].trim() !== "").map((level) => [level, anchors[level].trim()]),
      ),
    })),
    hints: draft.hints.map(({ text }) => text.trim()).filter((text) => text !== ""),
    followUps: draft.followUps.filter(({ text }) => text.trim() !== "").map(({ kind, text }) => ({ kind, text: text.trim() })),
    codeSample: programFrom(draft.codeSample),
    starter: programFrom(draft.starter),
    checks: draft.checks.filter(({ code }) => code.trim() !== "").map(({ name, code }) => ({ name: name.trim(), code })),
    sources: draft.sources
      .filter(({ title, url }) => title.trim() !== "" || url.trim() !== "")
      .map(({ title, url, note }) => ({ title: title.trim() || url.trim(), url: blankAsNull(url), note: blankAsNull(note) })),
    reviewedOn: blankAsNull(draft.reviewedOn),
    reviewBy: blankAsNull(draft.reviewBy),
  };
}

/** Whether a criterion says anything; one that does not is not sent. */
export function isWritten({ name, anchors }: Draft["criteria"][number]): boolean {
  return [name, ...Object.values(anchors)].some((text) => text.trim() !== "");
}

function idsFor(entries: readonly { key: string; words: string }[]): string[] {
  const taken = new Set(entries.map(({ key }) => key).filter((key) => !key.startsWith(newPrefix)));
  return entries.map(({ key, words }) => {
    if (!key.startsWith(newPrefix)) {
      return key;
    }
    const base = slug(words);
    let id = base;
    for (let number = 2; taken.has(id); number++) {
      id = `${base}-${number}`;
    }
    taken.add(id);
    return id;
  });
}

const longestSlug = 40;

/** Kebab-case ASCII made of the first words of a text; "item" when it has none. */
export function slug(words: string): string {
  const plain = words
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  const cut = plain.length <= longestSlug ? plain : plain.slice(0, longestSlug).replace(/-[^-]*$/, "");
  return cut || "item";
}

function programOf(program: Program | null | undefined): DraftProgram | null {
  return program == null
    ? null
    : {
        language: program.language,
        fileName: program.fileName ?? "",
        text: program.text,
        requires: program.requires.join(", "),
      };
}

function programFrom(program: DraftProgram | null): Program | null {
  if (program === null || program.text.trim() === "") {
    return null;
  }
  const requires = program.requires.split(",").map((name) => name.trim());
  const { language, fileName, text } = program;
  return { language, fileName: blankAsNull(fileName), text, requires: requires.filter((name) => name !== "") };
}

function blankAsNull(text: string): string | null {
  return text.trim() === "" ? null : text.trim();
}
