import type { IncomingMessage, ServerResponse } from "node:http";
import type { Plugin } from "vite";
import { board } from "./samples/board.ts";
import { gymAndRaters } from "./samples/gym.ts";
import { identity } from "./samples/identity.ts";
import { kits } from "./samples/kits.ts";
import { questions } from "./samples/questions.ts";
import { Refusal, type Request, type Route, Text } from "./samples/route.ts";
import { sessionScores } from "./samples/sessionScores.ts";
import { sessions } from "./samples/sessions.ts";

const routes: Route[] = [...identity, ...questions, ...kits, ...board, ...sessionScores, ...gymAndRaters, ...sessions];

/** Set with GET /api/sample?fail=503&delay=800&empty=1, to look at the states of a page. */
const mode = { fail: 0, delay: 0, empty: false };

/**
 * Answers the API from made-up data while developing (`npm run dev:sample`; with the built application, `npx vite preview --mode
 * sample`). Never part of a build. Any password signs in; the name
 * before the @ of the e-mail address, if it is a role, is the only role of the member.
 */
export function sampleServer(): Plugin {
  return {
    name: "sample-server",
    apply: "serve",
    configureServer(server) {
      server.middlewares.use("/api", (request, response) => void answer(request, response));
    },
    configurePreviewServer(server) {
      server.middlewares.use("/api", (request, response) => void answer(request, response));
    },
  };
}

async function answer(incoming: IncomingMessage, response: ServerResponse) {
  const url = new URL(incoming.url ?? "/", "http://sample");
  if (url.pathname === "/sample") {
    mode.fail = Number(url.searchParams.get("fail") ?? 0);
    mode.delay = Number(url.searchParams.get("delay") ?? 0);
    mode.empty = url.searchParams.has("empty");
    send(response, 200, mode);
    return;
  }
  await new Promise((done) => setTimeout(done, 30 + mode.delay));
  try {
    const body = await bodyOf(incoming);
    if (mode.fail > 0 && !url.pathname.startsWith("/auth")) {
      throw new Refusal(mode.fail, "busy", "The server is busy", "The question service does not answer. Try again in a minute.");
    }
    for (const route of routes) {
      const match = incoming.method === route.method ? route.path.exec(url.pathname) : null;
      if (match) {
        const request: Request = { path: match.groups ?? {}, query: url.searchParams, body, headers: incoming.headers, empty: mode.empty };
        const result = route.answer(request);
        send(response, route.status ?? (result === undefined ? 204 : 200), result, route.cookie?.(request));
        return;
      }
    }
    throw new Refusal(404, "not-found", "Not found", "");
  } catch (failure) {
    const refusal = failure instanceof Refusal ? failure : new Refusal(500, "fault", "Fault", String(failure));
    const { status, slug, title, detail, errors } = refusal;
    send(response, status, { type: `/problems/${slug}`, title, status, detail, ...(errors ? { errors } : {}) });
  }
}

function send(response: ServerResponse, status: number, body: unknown, cookie?: string) {
  response.statusCode = status;
  const json = status >= 400 ? "application/problem+json" : "application/json";
  response.setHeader("Content-Type", body instanceof Text ? body.type : json);
  if (cookie !== undefined) {
    response.setHeader("Set-Cookie", cookie);
  }
  response.end(body === undefined ? undefined : body instanceof Text ? body.text : JSON.stringify(body));
}

async function bodyOf(incoming: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) {
    chunks.push(chunk as Buffer);
  }
  const text = Buffer.concat(chunks).toString("utf8");
  return text === "" ? {} : (JSON.parse(text) as Record<string, unknown>);
}
