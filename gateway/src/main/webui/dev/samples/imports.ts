import type { ImportCandidate } from "../../src/shared/api/model.ts";
import { type Request, route, sampleId } from "./route.ts";

/** Reads lines like "Q1. What is …?" as questions and what follows as their answers; enough to look at the page. */
function preview({ body }: Request) {
  const lines = String(body["text"]).split("\n");
  const items: ImportCandidate[] = [];
  const unread = [];
  for (const [index, text] of lines.entries()) {
    const last = items.at(-1);
    if (/^Q?\d+[.):]/.test(text.trim())) {
      const title = text.trim().replace(/^Q?\d+[.):]\s*/, "");
      items.push({
        ...{ number: items.length + 1, line: index + 1, lastLine: index + 1, title, level: "intermediate", kind: "concept", competency: null },
        ...{ hasCode: false, language: null, prompt: title, answer: "", code: null, warnings: [], fields: ["title", "prompt"] },
        similar:
          items.length % 3 === 1
            ? [{ in: "bank", number: null, question: sampleId(3, 3), title: "Bagging versus boosting", similarity: 0.88 }]
            : [],
      });
    } else if (last && text.trim() !== "") {
      last.answer += `${text}\n`;
      last.lastLine = index + 1;
    } else if (text.trim() !== "") {
      unread.push({ line: index + 1, text, reason: "comes before the first question" });
    }
  }
  for (const item of items) {
    item.warnings = item.answer === "" ? ["No answer was found."] : [];
  }
  return { format: "guide", found: items.length, items, refused: [], unread };
}

function create(request: Request) {
  const selected = (request.body["selected"] as number[] | undefined) ?? preview(request).items.map(({ number }) => number);
  return {
    id: sampleId(7, 1),
    created: selected.length,
    refused: [],
    items: selected.map((number) => ({ number, question: sampleId(3, 1 + (number % 20)) })),
  };
}

export const imports = [route("POST", "/imports/preview", preview), route("POST", "/imports", create, { status: 201 })];
