import type { Member, Role } from "../../src/shared/api/model.ts";
import { notFound, page, Refusal, type Request, route, sampleId } from "./route.ts";

const everyRole: Role[] = ["administrator", "author", "interviewer", "reviewer"];
const organisation = { id: sampleId(1, 1), name: "Sample Machine Learning Group" };
const origin = "http://127.0.0.1:5173";

export const members: Member[] = [
  ["Avery Administrator", "avery@example.org", everyRole],
  ["Indra Interviewer", "indra@example.org", ["interviewer"]],
  ["Paolo Panelist", "paolo@example.org", ["interviewer", "reviewer"]],
  ["Quinn Author", "quinn@example.org", ["author"]],
  ["Rosalind Reviewer-with-a-rather-long-family-name", "rosalind.reviewer@research.example.org", ["reviewer"]],
].map(([name, email, roles], index) => ({
  id: sampleId(2, index + 1),
  name: name as string,
  email: email as string,
  roles: roles as Role[],
  active: index !== 4,
  accepted: index !== 3,
  revision: 1,
}));

function accessToken(): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const iat = Math.floor(Date.now() / 1000);
  return `${part({ typ: "at+jwt", alg: "none" })}.${part({ iat, exp: iat + 600 })}.sample`;
}

function signedIn(member: Member) {
  return { accessToken: accessToken(), expiresAt: new Date(Date.now() + 600_000).toISOString(), member, organisation };
}

function asRole(email: string): Member {
  const role = email.split("@")[0] as Role;
  const self = members[0] ?? notFound();
  return everyRole.includes(role) ? { ...self, email, name: `Sample ${role}`, roles: [role] } : self;
}

const email = ({ body }: Request) => (typeof body["email"] === "string" ? body["email"] : "avery@example.org");
const remembered = (request: Request) => /rehearsal_member=([^;]+)/.exec(request.headers.cookie ?? "")?.[1];

export const identity = [
  route("GET", "/auth/setup", ({ empty }) => ({ needed: empty })),
  route("POST", "/auth/setup", () => signedIn(members[0] ?? notFound()), { status: 201, cookie: () => cookie("avery@example.org") }),
  route("POST", "/auth/accept", () => signedIn(members[1] ?? notFound()), { cookie: () => cookie("avery@example.org") }),
  route(
    "POST",
    "/auth/sign-in",
    (request) => {
      if (request.body["password"] === "wrong") {
        throw new Refusal(401, "sign-in", "Sign-in failed", "E-mail address or password is not right.");
      }
      return signedIn(asRole(email(request)));
    },
    { cookie: (request) => cookie(email(request)) },
  ),
  route("POST", "/auth/refresh", (request) => {
    const who = remembered(request);
    if (who === undefined) {
      throw new Refusal(401, "signed-out", "Signed out", "");
    }
    return signedIn(asRole(decodeURIComponent(who)));
  }),
  route("POST", "/auth/sign-out", () => undefined, { cookie: () => "rehearsal_member=; Path=/; Max-Age=0" }),
  route("POST", "/auth/join", ({ body }) => joined(body)),
  route("POST", "/auth/candidate/refresh", ({ body }) => joined(body)),
  route("GET", "/members", ({ query }) => page(members, query)),
  route("GET", "/members/me", () => members[0]),
  route("POST", "/members", invite, { status: 201 }),
  route("PATCH", "/members/:id", ({ path, body }) => change(path["id"], body)),
  route("POST", "/members/:id/disable", ({ path }) => change(path["id"], { active: false })),
  route("POST", "/members/:id/enable", ({ path }) => change(path["id"], { active: true })),
  route("POST", "/members/:id/invitation", () => ({ link: `${origin}/welcome#sample-code`, expiresAt: inDays(7) })),
];

function cookie(who: string): string {
  return `rehearsal_member=${encodeURIComponent(who)}; Path=/; HttpOnly; SameSite=Strict`;
}

function joined({ token }: Record<string, unknown>) {
  if (token === "used") {
    throw new Refusal(409, "invitation-used", "This link was used on another device", "Ask the person who invited you for a new link.");
  }
  const expiresAt = inDays(1);
  return { accessToken: accessToken(), expiresAt, session: sampleId(5, 1), participant: sampleId(6, 1), name: "Casey Candidate" };
}

function invite({ body }: Request) {
  const { name, email: address, roles } = body as unknown as Member;
  if (members.some((member) => member.email === address)) {
    throw new Refusal(422, "invalid", "Invalid", "", [{ field: "email", message: "There is already a member with this address." }]);
  }
  const member: Member = { id: sampleId(2, members.length + 1), name, email: address, roles, active: true, accepted: false, revision: 1 };
  members.push(member);
  return { member, link: `${origin}/welcome#sample-code` };
}

function change(id: string | undefined, changes: Partial<Member>) {
  const member = members.find((one) => one.id === id) ?? notFound();
  Object.assign(member, changes, { revision: member.revision + 1 });
  return member;
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString();
}
