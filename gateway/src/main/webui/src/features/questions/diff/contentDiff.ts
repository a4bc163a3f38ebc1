import { diffWordsWithSpace } from "diff";
import type { DraftContent, Program } from "@/shared/api/model";
import { anchorLevels } from "../rubric";

/** A run of words that both sides have, or one of them. */
export interface Piece {
  kind: "same" | "removed" | "added";
  text: string;
}

/** One part of a question on both sides. */
export interface PartDiff {
  /** What the part is called, the same for the same part of both sides. */
  name: string;
  /** Whether it is program text, where each space counts. */
  code: boolean;
  pieces: Piece[];
  changed: boolean;
}

interface Part {
  name: string;
  text: string;
  code?: boolean;
}

/**
 * More changed words than this in one part are shown as a text that is gone and one that is new: looking for what they have in
 * common takes time that grows with their square, and nobody could read the result.
 */
const mostChanges = 1000;

/** All parts of a question that one of two versions has, word by word. Entries of the rubric and key points are matched by their ids. */
export function contentDiff(before: DraftContent, after: DraftContent): PartDiff[] {
  const old = partsOf(before);
  const fresh = partsOf(after);
  const texts = (parts: readonly Part[]) => new Map(parts.map((part) => [part.name, part.text]));
  const [oldTexts, freshTexts] = [texts(old), texts(fresh)];
  return inOrder(old, fresh).map(({ name, code = false }) => {
    const pieces = wordDiff(oldTexts.get(name) ?? "", freshTexts.get(name) ?? "");
    return { name, code, pieces, changed: pieces.some(({ kind }) => kind !== "same") };
  });
}

/** The words of two texts. Joined without the added ones they give the first, without the removed ones the second. */
export function wordDiff(before: string, after: string): Piece[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: mostChanges });
  if (changes === undefined) {
    return [
      { kind: "removed", text: before },
      { kind: "added", text: after },
    ];
  }
  return changes.map(({ added, removed, value }) => ({ kind: added ? "added" : removed ? "removed" : "same", text: value }));
}

/** The parts of the second side in its order, each part that is gone after the one it followed. */
function inOrder(old: readonly Part[], fresh: readonly Part[]): Part[] {
  const all = [...fresh];
  old.forEach((part, index) => {
    if (!all.some(({ name }) => name === part.name)) {
      const previous = old[index - 1]?.name;
      all.splice(all.findIndex(({ name }) => name === previous) + 1, 0, part);
    }
  });
  return all;
}

function partsOf(content: DraftContent): Part[] {
  const { title, level, kind, competency, difficulty, minutes, prompt, referenceAnswer } = content;
  return [
    { name: "Title", text: title },
    { name: "Level", text: level ?? "" },
    { name: "Kind", text: kind ?? "" },
    { name: "Competency", text: competency ?? "" },
    { name: "Difficulty", text: difficulty == null ? "" : String(difficulty) },
    { name: "Minutes", text: minutes == null ? "" : String(minutes) },
    { name: "Prompt", text: prompt ?? "" },
    { name: "Reference answer", text: referenceAnswer ?? "" },
    ...(content.keyPoints ?? []).map(({ id, text, weight }) => ({ name: `Key point ${id}`, text: `${text}\nweight ${weight}` })),
    ...(content.criteria ?? []).flatMap(({ id, name, weight, anchors }) => [
      { name: `Criterion ${id}`, text: `${name}\nweight ${weight}` },
      ...anchorLevels.map((anchor) => ({ name: `Criterion ${id}, level ${anchor}`, text: anchors[anchor] ?? "" })),
    ]),
    { name: "Hints", text: lines(content.hints) },
    { name: "Follow-ups", text: lines(content.followUps?.map((followUp) => `${followUp.kind}: ${followUp.text}`)) },
    ...programParts("Code sample", content.codeSample),
    ...programParts("Starter", content.starter),
    ...(content.checks ?? []).map(({ name, code }) => ({ name: `Check ${name}`, text: code, code: true })),
    { name: "Sources", text: lines(content.sources?.map((source) => [source.title, source.url, source.note].filter(Boolean).join(" "))) },
    { name: "Reviewed on", text: content.reviewedOn ?? "" },
    { name: "Review again by", text: content.reviewBy ?? "" },
  ];
}

function programParts(name: string, program: Program | null | undefined): Part[] {
  if (program == null) {
    return [];
  }
  const about = [program.language, program.fileName, program.requires.length > 0 && `needs ${program.requires.join(", ")}`];
  return [
    { name: `${name}, language and file`, text: about.filter(Boolean).join(", ") },
    { name, text: program.text, code: true },
  ];
}

function lines(entries: readonly string[] | undefined): string {
  return (entries ?? []).join("\n");
}
