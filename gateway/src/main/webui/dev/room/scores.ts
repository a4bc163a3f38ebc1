import type { IncomingMessage, ServerResponse } from "node:http";
import type { CandidateFeedback, ReportView, ScoreView, Scorecard, Summary } from "../../src/shared/api/model.ts";
import type { PanelView, Rating } from "../../src/shared/socket/protocol.ts";
import { colleague, interviewer, roomOf } from "./rooms.ts";

function summary(ratings: readonly Rating[]): Summary {
  const levels = ratings.flatMap(({ level }) => (level === null ? [] : [level]));
  const mean = levels.reduce<number>((sum, level) => sum + level, 0) / levels.length;
  const spread = Math.sqrt(
    levels.reduce((sum, level) => sum + (level - mean) ** 2, 0) / Math.max(1, levels.length - 1) / levels.length,
  );
  const some = levels.length > 1;
  return {
    value: levels.length === 0 ? null : mean,
    standardError: some ? spread : null,
    low: some ? Math.max(1, mean - 1.7 * spread) : null,
    high: some ? Math.min(4, mean + 1.7 * spread) : null,
    ratings: levels.length,
    notObserved: ratings.length - levels.length,
  };
}

function scoreOf(session: string, view: PanelView, own: boolean): ScoreView {
  const ratings = view.ratings.filter(({ author }) => !own || author === interviewer.participant);
  const asked = view.items.filter(({ askedPosition }) => askedPosition !== null);
  const of = (question: string) => ratings.filter((rating) => rating.question === question);
  const competencies = [...new Set(asked.map(({ content }) => content.competency))];
  return {
    session,
    revision: view.position,
    at: new Date().toISOString(),
    viewer: own ? "own" : "full",
    provisional: view.submitted.length < 2,
    composite: summary(ratings),
    competencies: competencies.map((competency) => ({
      competency,
      score: summary(
        asked.filter(({ content }) => content.competency === competency).flatMap(({ question }) => of(question)),
      ),
    })),
    questions: asked.map(({ question, version, content }) => ({
      ...{ question, version, title: content.title, score: summary(of(question)) },
      criteria: content.criteria.map(({ id, name }) => ({
        ...{ criterion: id, name, score: summary(of(question).filter(({ criterion }) => criterion === id)) },
      })),
    })),
    panel: own ? [interviewer.participant] : [interviewer.participant, colleague.participant],
    submitted: own ? [] : view.submitted,
    byInterviewer: (own ? [interviewer] : [interviewer, colleague]).map(({ participant }) => ({
      interviewer: participant,
      composite: summary(ratings.filter(({ author }) => author === participant)),
    })),
  };
}

function reportOf(session: string, view: PanelView, own: boolean): ReportView {
  const score = scoreOf(session, view, own);
  return {
    score,
    ...(own ? { fair: null, override: null, agreement: null } : sureness),
    formula:
      "The score of a criterion is the mean of its ratings. A question's score is the mean of its criteria, weighted; the composite is the mean of the questions, weighted by the kit. The interval is the 90 % interval of a t distribution over the interviewers' ratings.",
    questions: score.questions.map((question) => {
      const item = view.items.find((one) => one.question === question.question);
      return {
        ...question,
        ...{ competency: item?.content.competency ?? "", weight: item?.weight ?? 1, inKit: true, seconds: 431 },
        ...{ askedAt: item?.askedAt ?? "", position: item?.askedPosition ?? 1 },
        criteria: question.criteria.map((criterion) => ({
          ...criterion,
          weight: item?.content.criteria.find(({ id }) => id === criterion.criterion)?.weight ?? 1,
          ratings: view.ratings
            .filter((rating) => rating.question === question.question && rating.criterion === criterion.criterion)
            .filter(({ author }) => !own || author === interviewer.participant)
            .map(({ author, level, position, time }) => ({ interviewer: author, level, position, at: time, amended: false })),
        })),
      };
    }),
    interviewers: score.byInterviewer.map((one, index) => ({
      ...one,
      submitted: score.submitted.includes(one.interviewer),
      recommendation: score.submitted.includes(one.interviewer) ? (index === 0 ? "yes" : "strong-yes") : null,
    })),
  };
}

const sureness: Pick<ReportView, "fair" | "override" | "agreement"> = {
  override: null,
  fair: { state: "measured", average: 2.3, low: 1.9, high: 2.7, measure: -0.3, standardError: 0.3, ratings: 26, rawMean: 2.5, reason: null },
  agreement: { value: 0.41, low: null, high: null, units: 13, leftOut: 2, reason: "An interval takes at least 6 groups of units to draw from." },
};

const cards = new Map<string, Scorecard>();

function cardOf(session: string, member: string): Scorecard {
  const key = `${session} ${member}`;
  const view = roomOf(session).view;
  const made = cards.get(key) ?? {
    ...{
      member,
      status: "draft" as const,
      revision: 0,
      recommendation: null,
      submittedAt: null,
      amendments: [],
      ratings: [],
    },
    ...{ summary: "", strengths: "", concerns: "", feedback: "" },
  };
  if (!cards.has(key) && view.submitted.includes(member)) {
    Object.assign(made, {
      ...{ status: "submitted", revision: 3, recommendation: "strong-yes", submittedAt: new Date().toISOString() },
      summary: "Thinks about how the data came to be before touching a model. I would want this person on the ranking team.",
      strengths: "Asked about time order unprompted. Named a test for each hypothesis and what would refute it.",
      concerns: "Needed a hint for the cost of attention.",
      feedback: "You reason from the data to the model, which is rare. Practise saying costs out loud: time, memory, money.",
    });
  }
  made.ratings = view.ratings
    .filter(({ author }) => author === member)
    .map(({ question, criterion, level, position, time }) => ({ question, criterion, level, position, at: time }));
  cards.set(key, made);
  return made;
}

function feedbackOf(session: string): CandidateFeedback {
  const { view } = roomOf(session);
  const asked = view.items.filter(({ askedPosition }) => askedPosition !== null);
  return {
    released: view.phase === "ended",
    title: view.title,
    perQuestion: asked.map(({ question, content }, index) => ({
      ...{ question, prompt: content.prompt, level: index === 3 ? null : 1.4 + ((index * 7) % 20) / 10, prediction: index === 2 ? null : 3 },
      criteria: content.criteria.map(({ name, anchors }, nth) => {
        const level = (index + nth) % 5 === 4 ? null : ((index + nth) % 4) + 1;
        const anchor = level === null ? null : (anchors as Record<number, string>)[level];
        return {
          name,
          differed: level === null && nth === 0,
          level,
          anchor: anchor ?? null,
          nextAnchor: level === null || level === 4 ? null : ((anchors as Record<number, string>)[level + 1] ?? null),
        };
      }),
    })),
    practise: asked.slice(0, 3).map(({ question, content }) => ({
      ...{ question, prompt: content.prompt, competency: content.competency, criterion: content.criteria[0]?.name ?? "", level: 2 },
      nextAnchor: content.criteria[0]?.anchors["3"] ?? null,
      followUps: content.followUps.slice(0, 3).map(({ text }) => text),
      sources: content.sources.map(({ title, url = null, note = null }) => ({ title, url, note })),
    })),
    messages: ["You reason from the data to the model, which is rare. Practise saying costs out loud: time, memory, money."],
  };
}

/** Answers what concerns one room and its scores. @returns whether it did */
export function answerScores(request: IncomingMessage, response: ServerResponse): boolean {
  const url = new URL(request.url ?? "/", "http://sample");
  const stream = url.pathname === "/api/scores/stream" ? url.searchParams.get("session") : null;
  if (stream !== null) {
    follow(stream, response);
    return true;
  }
  const [, session = "", place = ""] =
    /^\/api\/(?:sessions|scores)\/([^/]+)\/(room|replay|report|feedback|scorecards|scorecards\/mine|scorecards\/mine\/submit|scorecards\/mine\/amendments)$/.exec(
      url.pathname,
    ) ?? [];
  if (place === "") {
    return false;
  }
  void bodyOf(request).then((body) =>
    send(response, answer(session, place, request.method ?? "GET", url.searchParams, body)),
  );
  return true;
}

function answer(
  session: string,
  place: string,
  method: string,
  query: URLSearchParams,
  body: Record<string, unknown>,
): unknown {
  const room = roomOf(session);
  const own = !room.view.submitted.includes(interviewer.participant);
  const seen = own ? { ...room.panel(interviewer.participant) } : room.view;
  const mine = cardOf(session, interviewer.participant);
  switch (place) {
    case "room":
      return query.has("at") ? { ...room.at(Number(query.get("at")), { ...room.start }) } : seen;
    case "replay": {
      const secret = (kind: string) => ["rated", "noted", "ticked"].includes(kind);
      const visible = room.log.filter((entry) => !own || !secret(entry.kind) || entry.author === interviewer.participant);
      const lines = [
        ...(room.log.length === 0 ? [] : [{ start: room.start }]),
        ...visible.map((entry) => ({ entry })),
        { end: { position: room.view.position, complete: true, sight: "all" } },
      ];
      return new Lines(lines);
    }
    case "report":
      return reportOf(session, room.view, own);
    case "feedback":
      return feedbackOf(session);
    case "scorecards":
      return { items: own ? [mine] : [mine, cardOf(session, colleague.participant)], next: null };
    case "scorecards/mine":
      return method === "PUT" ? Object.assign(mine, body, { revision: mine.revision + 1 }) : mine;
    case "scorecards/mine/submit":
      room.append({ kind: "submitted", data: {} }, interviewer);
      return Object.assign(mine, { status: "submitted", revision: mine.revision + 1, submittedAt: new Date().toISOString() });
    default: {
      const { reason, recommendation, ratings } = body as { reason: string; recommendation?: Scorecard["recommendation"]; ratings: [] };
      const amended = { revision: mine.revision + 1, recommendation: recommendation ?? mine.recommendation ?? "yes" };
      mine.amendments.push({ at: new Date().toISOString(), reason, ratings, ...amended });
      return Object.assign(mine, amended);
    }
  }
}

function follow(session: string, response: ServerResponse) {
  response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
  let told = "";
  const tell = () => {
    const { view } = roomOf(session);
    const text = JSON.stringify(scoreOf(session, view, !view.submitted.includes(interviewer.participant)));
    if (text !== told) {
      told = text;
      response.write(`event: score\nid: ${view.position}\ndata: ${text}\n\n`);
    }
  };
  tell();
  const timer = setInterval(tell, 300);
  response.on("close", () => clearInterval(timer));
}

/** An answer of several JSON texts, each on a line. */
class Lines {
  readonly text: string;

  constructor(lines: readonly unknown[]) {
    this.text = lines.map((line) => `${JSON.stringify(line)}\n`).join("");
  }
}

function send(response: ServerResponse, body: unknown) {
  if (body instanceof Lines) {
    response.setHeader("Content-Type", "application/x-ndjson");
    response.end(body.text);
    return;
  }
  response.setHeader("Content-Type", "application/json");
  response.end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  const text = Buffer.concat(chunks).toString("utf8");
  return text === "" ? {} : (JSON.parse(text) as Record<string, unknown>);
}
