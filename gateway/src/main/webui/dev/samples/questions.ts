import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type { Competency, DraftContent, Program, QuestionSummary, QuestionView } from "../../src/shared/api/model.ts";
import { editorial, editorialOf } from "./editorial.ts";
import { imports } from "./imports.ts";
import { notFound, page, Refusal, type Request, route, sampleId } from "./route.ts";

const bank = fileURLToPath(new URL("../../../../../../question-service/src/main/resources/bank/questions/", import.meta.url));

interface Stored extends Omit<QuestionView, "similar" | "missing" | "health" | "editorial"> {
  content: DraftContent;
}

export const stored: Stored[] = [...fromBank(), ownDraft()];

function fromBank(): Stored[] {
  return readdirSync(bank)
    .filter((name) => name.endsWith(".yaml"))
    .map((name, index) => {
      const { slug: _, covers: __, gaps: ___, ...raw } = parse(readFileSync(bank + name, "utf8")) as Record<string, unknown>;
      for (const part of ["codeSample", "starter"]) {
        const program = raw[part] as (Program & { code?: string }) | undefined;
        if (program?.code !== undefined) {
          raw[part] = { language: program.language, text: program.code, requires: program.requires };
        }
      }
      return {
        id: sampleId(3, index + 1),
        status: "published",
        version: 1,
        revision: 1,
        builtIn: true,
        hasDraft: false,
        content: raw as unknown as DraftContent,
        updatedAt: new Date(Date.UTC(2026, 9, 1 + index)).toISOString(),
        updatedBy: null,
        origin: null,
      };
    });
}

function ownDraft(): Stored {
  return {
    id: sampleId(3, 900),
    status: "draft",
    version: null,
    revision: 3,
    builtIn: false,
    hasDraft: true,
    content: {
      title: "Choosing a vector index for ten million passages",
      level: "senior",
      kind: "system-design",
      competency: "ml-system-design",
      minutes: 15,
      prompt: "Ten million passages, 768 dimensions, 50 queries per second, 16 GB of memory. Which index?",
      keyPoints: [{ id: "memory", text: "Works out that flat float32 needs about 31 GB", weight: 3 }],
      criteria: [{ id: "sizing", name: "Sizing", weight: 3, anchors: { 1: "Names a product without a number" } }],
    },
    updatedAt: new Date(Date.now() - 5_400_000).toISOString(),
    updatedBy: sampleId(2, 1),
    origin: null,
  };
}

export function summary(one: Stored): QuestionSummary {
  const { title, level, kind, competency, difficulty, minutes, codeSample, prompt } = one.content;
  return {
    ...{ id: one.id, status: one.status, version: one.version ?? null, builtIn: one.builtIn, updatedAt: one.updatedAt },
    ...{ title, level: level ?? null, kind: kind ?? null, competency: competency ?? null },
    ...{ difficulty: difficulty ?? null, minutes: minutes ?? null, hasCode: codeSample != null },
    excerpt: (prompt ?? "").slice(0, 180),
  };
}

function search({ query, empty }: Request) {
  const text = (query.get("q") ?? "").toLowerCase();
  const within = (name: string, value: string | null | undefined) => {
    const wanted = query.getAll(name);
    return wanted.length === 0 || (value != null && wanted.includes(value));
  };
  const found = (empty ? [] : stored)
    .map(summary)
    .filter((one) => `${one.title} ${one.excerpt ?? ""}`.toLowerCase().includes(text))
    .filter((one) => ["level", "kind", "competency", "status"].every((name) => within(name, one[name as "level"])))
    .filter((one) => !query.has("origin") || (query.get("origin") === "built-in") === one.builtIn);
  if (query.get("sort") === "title") {
    found.sort((one, other) => one.title.localeCompare(other.title));
  }
  const count = (name: "level" | "kind" | "competency" | "status") =>
    [...new Set(found.flatMap((one) => one[name] ?? []))].map((value) => ({
      value,
      count: found.filter((one) => one[name] === value).length,
    }));
  const facets = { level: count("level"), kind: count("kind"), competency: count("competency"), status: count("status") };
  return { ...page(found, query), total: found.length, facets };
}

function view(one: Stored): QuestionView {
  const similar = stored
    .filter((other) => other !== one && other.content.competency === one.content.competency)
    .slice(0, 3)
    .map((other, index) => ({ id: other.id, title: other.content.title, similarity: 0.86 - index * 0.07 }));
  const health = {
    ...{ interviews: 24, ratings: 96, meanLevel: 2.5, difficulty: 0.5, discrimination: 0.41 },
    drift: { change: 0.6, standardError: 0.2, interviews: 8, notable: true },
    at: new Date().toISOString(),
  };
  return { ...one, similar, missing: missing(one.content), health, editorial: editorialOf(one) };
}

function missing(content: DraftContent): string[] {
  const parts: (keyof DraftContent)[] = ["level", "kind", "competency", "difficulty", "minutes", "prompt", "referenceAnswer"];
  const absent = parts.filter((part) => content[part] == null || content[part] === "");
  const incomplete = content.criteria?.some((one) => ([1, 2, 3, 4] as const).some((level) => !one.anchors[`${level}`]));
  return [...absent, ...(content.keyPoints?.length ? [] : ["keyPoints"]), ...(incomplete ? ["criteria[0].anchors"] : [])];
}

function one({ path }: Request): Stored {
  return stored.find(({ id }) => id === path["id"]) ?? notFound();
}

function create(content: DraftContent): QuestionView {
  const made: Stored = { ...ownDraft(), id: sampleId(3, 901 + stored.length), revision: 1, content, updatedAt: new Date().toISOString() };
  stored.push(made);
  return view(made);
}

function change(request: Request, changes: (question: Stored) => Partial<Stored>): QuestionView {
  const question = one(request);
  if (request.body["revision"] !== question.revision) {
    throw new Refusal(409, "stale", "Stale", "Somebody saved this question after you opened it.");
  }
  Object.assign(question, changes(question), { revision: question.revision + 1, updatedAt: new Date().toISOString() });
  return view(question);
}

function publish(request: Request) {
  const absent = missing(one(request).content);
  if (absent.length > 0) {
    const errors = absent.map((field) => ({ field: `content.${field}`, message: "is missing" }));
    throw new Refusal(422, "incomplete", "Incomplete", "The question is not complete yet.", errors);
  }
  return change(request, ({ version }) => ({ status: "published", version: (version ?? 0) + 1, hasDraft: false }));
}

function taxonomy() {
  const ids = [...new Set(stored.flatMap(({ content }) => content.competency ?? []))].sort();
  const competencies: Competency[] = ids.map((id) => ({
    id,
    name: id.replaceAll("-", " ").replace(/^./, (letter) => letter.toUpperCase()).replace(/^Ml\b/, "ML").replace(/^Nlp$/, "NLP"),
    covers: "what the taxonomy says about it",
  }));
  const kinds = ["concept", "comparison", "scenario", "troubleshooting", "coding", "system-design"];
  return { competencies, levels: ["junior", "intermediate", "senior", "staff"], kinds };
}

export const questions = [
  ...editorial,
  route("GET", "/taxonomy", taxonomy),
  route("GET", "/questions", search),
  route("POST", "/questions", ({ body }) => create(body["content"] as DraftContent), { status: 201 }),
  route("GET", "/questions/:id", (request) => view(one(request))),
  route("GET", "/questions/:id/versions", (request) => ({
    items: one(request).version === null ? [] : [{ version: 1, publishedAt: one(request).updatedAt, publishedBy: null }],
    next: null,
  })),
  route("GET", "/questions/:id/versions/:version", (request) => {
    const { id, content, updatedAt } = one(request);
    return { question: id, version: Number(request.path["version"]), content, publishedAt: updatedAt, warnings: [] };
  }),
  route("PUT", "/questions/:id/draft", (request) =>
    change(request, () => ({ content: request.body["content"] as DraftContent, hasDraft: true })),
  ),
  route("POST", "/questions/:id/publish", publish),
  route("POST", "/questions/:id/retire", (request) => change(request, () => ({ status: "retired" }))),
  route("POST", "/questions/:id/copy", (request) => create(structuredClone(one(request).content)), { status: 201 }),
  ...imports,
];
