import type { BoardCandidate, CandidateScores, CandidateView, DebriefEntry, DecisionValue, FairView, Summary } from "../../src/shared/api/model.ts";
import { notFound, page, Refusal, type Request, route, sampleId, Text } from "./route.ts";

const people = [
  ["Casey Candidate", 2.9, 0.25, 2],
  ["Wilhelmina Constantinopolitan-Featherstonehaugh of the Northern Institute", 3.4, 0.35, 1],
  ["Jo", 1.8, 0.5, 1],
  ["Ming-Zhao Ólafsdóttir", 3.1, 0.2, 3],
  ["Kofi Anan-Mensah", 2.6, 0.9, 1],
  ["Priya R.", 2.2, 0.3, 2],
  ["Not Submitted", 0, 0, 1],
  ["Nobody Rated", 0, 0, 1],
] as const;

const competencies = ["ml-fundamentals", "modelling", "data", "evaluation", "deployment", "system-design", "communication"];

function summary(value: number, reach: number, ratings: number): Summary {
  const observed = value === 0 ? null : value;
  const ends = observed === null || ratings < 2 ? { low: null, high: null } : { low: Math.max(1, value - reach), high: Math.min(4, value + reach) };
  return { value: observed, standardError: ends.low === null ? null : reach / 1.7, ...ends, ratings, notObserved: ratings > 10 ? 1 : 0 };
}

function fairOf(index: number, value: number, reach: number): FairView {
  const none = { average: null, low: null, high: null, measure: null, standardError: null };
  if (value === 0) {
    return { state: "none", ...none, ratings: 0, rawMean: null, reason: "Nothing was observed yet." };
  }
  if (index === 4) {
    const reason =
      "1 candidates rated by 2 interviewers have no interviewer and question in common, not even over others, with the 6 candidates that fair scores compare. A shared interview connects them.";
    return { state: "refused", ...none, ratings: 14, rawMean: value, reason };
  }
  const average = value + ([0.2, -0.3, 0.02, 0.1, 0, -0.15][index % 6] ?? 0);
  const ends = { low: Math.max(1, average - reach), high: Math.min(4, average + reach) };
  return { state: "measured", average, ...ends, measure: average - 2.5, standardError: reach / 1.6, ratings: 24, rawMean: value, reason: null };
}

const decided = new Map<string, CandidateView["decision"] & { reason: string }>();
const history = new Map<string, { revision: number; decision: DecisionValue | null; reason: string; member: string; at: string }[]>();
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

const held: CandidateView[] = people.map(([name, , , count], index) => ({
  id: sampleId(6, index === 0 ? 3 : 20 + index),
  name,
  email: index === 2 ? null : `${name.replace(/ .*/, "").toLowerCase()}@example.org`,
  sessions: Array.from({ length: count }, (_, nth) => ({
    id: sampleId(5, [3, 2, 6][nth] ?? 7),
    title: ["Intermediate, modelling", "Senior ML engineer, second round with the whole platform team and a very long title", "Design"][nth] ?? "",
    status: "ended" as const,
    startsAt: hoursAgo(26 + 48 * nth + 7 * index),
  })),
  decision: null,
}));

function onBoard(candidate: CandidateView): BoardCandidate {
  const index = held.indexOf(candidate);
  const [, value, reach] = people[index] ?? people[0];
  const shell = { candidate: candidate.id, decision: decided.get(candidate.id) ?? null };
  if (index === 6) {
    return { ...shell, withheld: true, sessions: [], composite: null, competencies: [], fair: null, decision: null };
  }
  const off = (nth: number) => Math.max(1, Math.min(4, value + (((nth * 7 + index * 3) % 5) - 2) / 4));
  return {
    ...shell,
    withheld: false,
    sessions: candidate.sessions.map(({ id, startsAt }, nth) => ({
      ...{ session: id, at: startsAt, composite: summary(value, reach, 12), override: nth === 1 ? 3.25 : null, provisional: index === 2 },
      recommendations: { strongNo: index === 5 ? 1 : 0, no: index % 2, yes: value === 0 ? 0 : 1, strongYes: index === 1 ? 2 : 0 },
    })),
    composite: summary(value, reach, value === 0 ? 0 : 24),
    competencies: competencies
      .filter((_, nth) => value > 0 && (nth + index) % 4 !== 3)
      .map((competency, nth) => ({ competency, score: summary(off(nth), reach * 1.6, nth === 3 ? 1 : 5) })),
    fair: fairOf(index, value, reach),
  };
}

function debrief(): DebriefEntry[] {
  const given = (member: number, level: number | null, position: number | null) => ({
    ...{ interviewer: sampleId(2, member), level, position, at: hoursAgo(25), amended: member === 2 && level === 4 },
  });
  const entry = (nth: number, name: string, title: string, ratings: DebriefEntry["ratings"]): DebriefEntry => {
    const levels = ratings.flatMap(({ level }) => level ?? []);
    const spread = Math.max(...levels) - Math.min(...levels);
    return {
      ...{ session: sampleId(5, 3), question: sampleId(3, nth), version: 1, title, competency: competencies[nth] ?? "" },
      ...{ criterion: `c${nth}`, name, spread, ratings },
    };
  };
  return [
    entry(1, "Diagnosis", "A model that was good yesterday", [given(1, 1, 24), given(2, 4, 30), given(3, 3, 31)]),
    entry(2, "Trade-offs between latency, cost and the freshness of features", "Serving a ranking model to a million people", [
      given(1, 2, 44),
      given(2, 4, null),
      given(5, null, 50),
    ]),
    entry(3, "Clarity", "Precision, recall and what they hide", [given(1, 3, 61), given(2, 3, 66)]),
  ];
}

function scoresOf({ path, query }: Request): CandidateScores {
  const candidate = one(path["candidate"]);
  const row = onBoard(candidate);
  const cut = Number(query.get("cut") ?? 2.5);
  const average = row.fair?.average ?? null;
  const near = average === null ? 0 : Math.exp(-4 * Math.abs(average - cut));
  return {
    ...row,
    upToDate: true,
    debrief: row.withheld || row.composite?.value === null ? [] : debrief(),
    oneMoreReason: average === null ? (row.fair?.reason ?? null) : null,
    oneMore:
      average === null
        ? null
        : {
            ...{ cut, passes: average >= cut, wrongNow: 0.48 * near },
            interviewer: { ratings: 12, change: 0.31 * near },
            question: { criteria: 3, change: 0.12 * near },
            text: "One more interviewer would rate as many criteria as the others did; one more question has the usual number of criteria, rated by two.",
          },
    connections:
      row.fair?.state === "refused"
        ? {
            own: { candidates: [candidate.id], candidateCount: 1, interviewers: [sampleId(2, 3), sampleId(2, 5)], interviewerCount: 2, ratings: 14 },
            reference: {
              ...{ candidates: held.slice(0, 7).map(({ id }) => id), candidateCount: 7 },
              ...{ interviewers: [sampleId(2, 1), sampleId(2, 2)], interviewerCount: 2, ratings: 160 },
            },
          }
        : null,
  };
}

function one(id: string | undefined): CandidateView {
  return held.find((candidate) => candidate.id === id) ?? notFound();
}

function decisions(id: string | undefined) {
  const items = history.get(one(id).id) ?? [];
  return { revision: items[0]?.revision ?? 0, withheld: held.indexOf(one(id)) === 6, items };
}

function decide({ path, body }: Pick<Request, "path" | "body">) {
  const before = decisions(path["id"]);
  const { revision, decision, reason } = body as { revision: number; decision: DecisionValue | null; reason: string };
  if (revision !== before.revision) {
    throw new Refusal(409, "stale-revision", "Stale", "Somebody decided meanwhile. Look at it, then decide again.");
  }
  const made = { revision: revision + 1, decision, reason, member: sampleId(2, 1), at: new Date().toISOString() };
  history.set(path["id"] ?? "", [made, ...before.items]);
  if (decision === null) {
    decided.delete(path["id"] ?? "");
  } else {
    decided.set(path["id"] ?? "", { ...made, decision });
  }
  return decisions(path["id"]);
}

const file = ({ body }: Request) => new Text("text/plain", JSON.stringify(body));

const made: [number, number, DecisionValue, string][] = [
  [3, 0, "hold", "Second round first: serving was not asked about."],
  [3, 1, "hire", "All three panels agree on modelling and evaluation, and the second round closed the gap in serving."],
  [5, 0, "no-hire", "Below the bar in evaluation in both sessions."],
  [1, 0, "hold", "Wait for references."],
];
for (const [index, revision, decision, reason] of made) {
  decide({ path: { id: held[index]?.id ?? "" }, body: { revision, decision, reason } });
}

export const board = [
  route("GET", "/scores/board", ({ query, empty }) => {
    const { items, next } = page(empty ? [] : held, query);
    return { upToDate: true, candidates: items.map(onBoard), next };
  }),
  route("POST", "/scores/board/document", file),
  route("POST", "/scores/candidates/:candidate/document", file),
  route("GET", "/scores/candidates/:candidate", scoresOf),
  route("GET", "/candidates", ({ query }) => {
    const ids = query.get("ids")?.split(",");
    const text = query.get("q")?.toLowerCase() ?? "";
    return page(held.filter(({ id, name }) => (ids?.includes(id) ?? true) && name.toLowerCase().includes(text)), query);
  }),
  route("GET", "/candidates/:id", ({ path }) => ({ ...one(path["id"]), decision: decided.get(path["id"] ?? "") ?? null })),
  route("GET", "/candidates/:id/decision", ({ path }) => decisions(path["id"])),
  route("PUT", "/candidates/:id/decision", decide),
];
