import type { DraftContent, ErrorReport, QuestionEditorial, ReviewComment } from "../../src/shared/api/model.ts";
import { notFound, page, type Request, route, sampleId } from "./route.ts";

const me = sampleId(2, 1);
const colleague = sampleId(2, 2);
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

let approvalRequired = false;

const comments: ReviewComment[] = [
  {
    id: sampleId(8, 1),
    field: "criteria[sizing].anchors.1",
    text: "What would one hear instead of a number?",
    by: colleague,
    at: hoursAgo(5),
    replies: [{ text: "The name of a vector database.", by: me, at: hoursAgo(4) }],
  },
];

const reports: ErrorReport[] = [
  {
    ...{ id: sampleId(8, 9), question: sampleId(3, 1), title: "The first question of the bank", version: 1, revision: 1 },
    ...{ field: "referenceAnswer", text: "The second formula lacks a square root.", by: colleague, at: hoursAgo(30), state: "open" },
  },
];

/** What the workflow says of a question: a draft has a warning, the bank has none. */
export function editorialOf({ hasDraft, content }: { hasDraft: boolean; content: DraftContent }): QuestionEditorial {
  const drafted: Pick<QuestionEditorial, "review" | "warnings"> = {
    review: { stage: "writing", writtenBy: me },
    warnings: [
      { id: "thin", code: "thin", field: "keyPoints", message: "is thin: fewer than 4 key points, no hint", answer: null },
      {
        ...{ id: "vague-anchor/sizing.1", code: "vague-anchor", field: "criteria[0].anchors.1" },
        message: '"Good" judges: say what one would see or hear',
        answer: null,
      },
    ],
  };
  return {
    ...(hasDraft ? drafted : { review: null, warnings: [] }),
    published: [],
    approvalRequired,
    reviewBy: content.reviewBy ?? null,
    reviewDue: null,
    confirmed: null,
  };
}

function comment({ path }: Request): ReviewComment {
  return comments.find(({ id }) => id === path["comment"]) ?? notFound();
}

function added({ body }: Request): ReviewComment {
  const made = { id: sampleId(8, 20 + comments.length), field: body["field"] as string | null, text: String(body["text"]), by: me, at: hoursAgo(0), replies: [] };
  comments.push(made);
  return made;
}

function reported(request: Request): ErrorReport {
  const { body, path } = request;
  const made: ErrorReport = {
    ...{ id: sampleId(8, 50 + reports.length), question: path["id"] ?? "", title: "A question", version: Number(body["version"]), revision: 1 },
    ...{ field: body["field"] as string | null, text: String(body["text"]), by: me, at: hoursAgo(0), state: "open" },
  };
  reports.unshift(made);
  return made;
}

export const editorial = [
  route("GET", "/questions/rules", () => ({ approvalRequired })),
  route("PUT", "/questions/rules", ({ body }) => ({ approvalRequired: (approvalRequired = body["approvalRequired"] === true) })),
  route("GET", "/questions/reports", ({ query, empty }) =>
    page(empty ? [] : reports.filter(({ state }) => !query.has("state") || query.get("state") === state), query),
  ),
  route("GET", "/questions/:id/reports", ({ path, query }) => page(reports.filter(({ question }) => question === path["id"]), query)),
  route("POST", "/questions/:id/reports", reported, { status: 201 }),
  route("POST", "/questions/:id/reports/:report/answer", ({ path, body }) => {
    const report = reports.find(({ id }) => id === path["report"]) ?? notFound();
    const answer = { answer: String(body["answer"]), answeredBy: me, answeredAt: hoursAgo(0), revision: report.revision + 1 };
    return Object.assign(report, answer, { state: body["fixedIn"] == null ? "answered" : "fixed", fixedIn: body["fixedIn"] ?? null });
  }),
  route("GET", "/questions/:id/comments", ({ empty }) => ({ items: empty ? [] : comments, next: null })),
  route("POST", "/questions/:id/comments", added, { status: 201 }),
  route("POST", "/questions/:id/comments/:comment/replies", (request) => {
    const one = comment(request);
    one.replies.push({ text: String(request.body["text"]), by: me, at: hoursAgo(0) });
    return Object.assign(one, { resolvedBy: null, resolvedAt: null });
  }),
  route("POST", "/questions/:id/comments/:comment/resolve", (request) => Object.assign(comment(request), { resolvedBy: me, resolvedAt: hoursAgo(0) })),
  route("POST", "/questions/:id/comments/:comment/reopen", (request) => Object.assign(comment(request), { resolvedBy: null, resolvedAt: null })),
  route("GET", "/questions/:id/history", () => ({
    items: [
      { act: "edited", by: me, at: hoursAgo(2), revision: 3 },
      { act: "begun", by: me, at: hoursAgo(20), revision: 1 },
    ],
    next: null,
  })),
];
