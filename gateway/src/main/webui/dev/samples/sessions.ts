import type { NewSession, SessionView } from "../../src/shared/api/model.ts";
import { view as kitView } from "./kits.ts";
import { notFound, page, type Request, route, sampleId, Text } from "./route.ts";

const hour = 3_600_000;

const held: SessionView[] = [
  session(1, "Senior ML engineer, first round", "scheduled", 0.5),
  session(2, "Staff engineer, system design", "live", -0.4),
  session(3, "Intermediate, modelling", "ended", -26),
  session(4, "Senior ML engineer, second round with the whole platform team and a very long title", "scheduled", 74),
  session(5, "Withdrawn application", "cancelled", -50),
];

function session(number: number, title: string, status: SessionView["status"], inHours: number): SessionView {
  const startsAt = new Date(Math.round((Date.now() + inHours * hour) / 900_000) * 900_000).toISOString();
  const begun = status === "live" || status === "ended";
  const { id, name, items } = kitView(sampleId(4, 1));
  return {
    ...{ id: sampleId(5, number), title, status, revision: 1, startsAt, zone: "America/New_York", minutes: 45 },
    startedAt: begun ? startsAt : null,
    endedAt: status === "ended" ? new Date(Date.parse(startsAt) + 2_700_000).toISOString() : null,
    kit: { id, name, items },
    candidate: { id: sampleId(6, number), name: "Casey Candidate", email: "casey@example.org" },
    panel: [
      { member: sampleId(2, 1), scorecard: status === "ended" ? "draft" : "none" },
      { member: sampleId(2, 2), scorecard: status === "ended" ? "submitted" : "none" },
    ],
    createdBy: sampleId(2, 1),
    invitation: number === 1 ? { status: "open", expiresAt: new Date(Date.now() + 48 * hour).toISOString() } : { status: "none", expiresAt: null },
    feedback: "none",
  };
}

function one({ path }: Request): SessionView {
  return held.find(({ id }) => id === path["id"]) ?? notFound();
}

function change(request: Request, changes: Partial<SessionView>): SessionView {
  const session = one(request);
  return Object.assign(session, changes, { revision: session.revision + 1 });
}

function create({ body }: Request): SessionView {
  const wanted = body as unknown as NewSession;
  const made = session(held.length + 1, wanted.title, "scheduled", 1);
  const { startsAt, zone, minutes } = wanted;
  held.push({ ...made, startsAt, zone, minutes, panel: wanted.panel.map((member) => ({ member, scorecard: "none" })) });
  return held.at(-1) ?? notFound();
}

export const sessions = [
  route("GET", "/sessions", ({ query, empty }) => {
    const wanted = query.getAll("status");
    const found = (empty ? [] : held).filter(({ status }) => wanted.length === 0 || wanted.includes(status));
    return page(found, query);
  }),
  route("POST", "/sessions", create, { status: 201 }),
  route("GET", "/sessions/:id/calendar.ics", (request) => {
    const { title, startsAt } = one(request);
    const start = startsAt.replace(/[-:]|\.\d+/g, "");
    return new Text("text/calendar", `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:${title}\r\nDTSTART:${start}\r\nEND:VEVENT\r\nEND:VCALENDAR`);
  }),
  route("GET", "/sessions/:id", one),
  route("GET", "/sessions/:id/visit", (request) => {
    const { title, status, startsAt, zone, minutes } = one(request);
    return { title, status, startsAt, zone, minutes, panel: ["Avery Administrator", "Indra Interviewer"] };
  }),
  route("PATCH", "/sessions/:id", (request) => {
    const { revision: _, panel, ...changes } = request.body;
    const members = panel as string[] | undefined;
    return change(request, {
      ...(changes as Partial<SessionView>),
      ...(members ? { panel: members.map((member) => ({ member, scorecard: "none" as const })) } : {}),
    });
  }),
  route("POST", "/sessions/:id/cancel", (request) => change(request, { status: "cancelled" })),
  route("POST", "/sessions/:id/invitation", (request) => {
    const expiresAt = new Date(Date.now() + 48 * hour).toISOString();
    change(request, { invitation: { status: "open", expiresAt } });
    return { link: "http://127.0.0.1:5173/join#sample-token-3fJk29sLq0", expiresAt };
  }),
  route("DELETE", "/sessions/:id/invitation", (request) => {
    change(request, { invitation: { status: "revoked", expiresAt: null } });
  }),
  route("POST", "/sessions/:id/feedback/release", (request) => change(request, { feedback: "released" })),
];
