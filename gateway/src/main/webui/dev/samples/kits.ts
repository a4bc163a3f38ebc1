import type { Kit, KitEntry, KitItem, KitText } from "../../src/shared/api/model.ts";
import { stored, summary } from "./questions.ts";
import { notFound, page, Refusal, type Request, route, sampleId } from "./route.ts";

const held: (KitText & Pick<Kit, "id" | "revision" | "builtIn" | "updatedAt" | "updatedBy">)[] = [
  kit(1, "Senior ML engineer, 45 minutes", 5, true),
  kit(2, "Deep learning follow-up with a name that is long enough to need two lines on a telephone", 3, false),
];

function kit(number: number, name: string, count: number, builtIn: boolean) {
  const items = stored.slice(number, number + count).map(({ id, content }) => ({
    ...{ question: id, version: 1, minutes: content.minutes ?? 8, weight: 1 },
  }));
  const base = { id: sampleId(4, number), revision: 1, builtIn, updatedAt: "2026-11-02T09:30:00Z" };
  return { ...base, updatedBy: builtIn ? null : sampleId(2, 1), name, level: "senior" as const, minutes: 45, items };
}

function item(entry: KitEntry): KitItem {
  const question = stored.find(({ id }) => id === entry.question) ?? notFound();
  const { title, level, kind, competency, minutes, status } = summary(question);
  return {
    ...entry,
    ...{ title, level: level ?? "senior", kind: kind ?? "concept", competency: competency ?? "mlops" },
    ...{ plannedMinutes: minutes ?? entry.minutes, status },
  };
}

export function view(id: string | undefined): Kit {
  const one = held.find((other) => other.id === id) ?? notFound();
  return { ...one, onlyMe: one.onlyMe ?? false, items: one.items.map(item) };
}

function create(text: KitText): Kit {
  const id = sampleId(4, held.length + 1);
  held.push({ ...text, id, revision: 1, builtIn: false, updatedAt: new Date().toISOString(), updatedBy: sampleId(2, 1) });
  return view(id);
}

function replace({ path, body }: Request): Kit {
  const one = held.find(({ id }) => id === path["id"]) ?? notFound();
  const { revision, ...text } = body as unknown as KitText & { revision: number };
  if (revision !== one.revision) {
    throw new Refusal(409, "stale", "Stale", "Somebody saved this kit after you opened it.");
  }
  Object.assign(one, text, { revision: revision + 1, updatedAt: new Date().toISOString() });
  return view(one.id);
}

export const kits = [
  route("GET", "/kits", ({ query, empty }) => page((empty ? [] : held).map(({ id }) => view(id)), query)),
  route("POST", "/kits", ({ body }) => create(body as unknown as KitText), { status: 201 }),
  route("GET", "/kits/:id", ({ path }) => view(path["id"])),
  route("PUT", "/kits/:id", replace),
  route("DELETE", "/kits/:id", ({ path }) => {
    const index = held.findIndex(({ id }) => id === path["id"]);
    held.splice(index, index < 0 ? 0 : 1);
  }),
];
