import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { Plugin } from "vite";
import { WebSocketServer } from "ws";
import type { ClientFrame } from "../src/shared/socket/protocol.ts";
import { answerScores } from "./room/scores.ts";
import { interviewer, roomOf } from "./room/rooms.ts";
import { sampleId } from "./samples/route.ts";

/**
 * Rooms, scores, scorecards, reports, replays and feedback from made-up data while developing; to be put before the sample server. Never part
 * of a build. Whoever has no member's cookie is the candidate.
 */
export function sampleRoom(): Plugin {
  return {
    name: "sample-room",
    apply: "serve",
    configureServer(server) {
      const sockets = new WebSocketServer({ noServer: true, handleProtocols: () => "rehearsal.v1" });
      server.httpServer?.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
        const url = new URL(request.url ?? "/", "http://sample");
        const session = /^\/api\/sessions\/([^/]+)\/live$/.exec(url.pathname)?.[1];
        if (session !== undefined) {
          sockets.handleUpgrade(request, socket, head, (line) => {
            const room = roomOf(session);
            const member = /rehearsal_member=/.test(request.headers.cookie ?? "");
            const candidate = {
              participant: sampleId(6, Number.parseInt(session.slice(-12), 16)),
              name: "Casey Candidate",
              role: "candidate" as const,
            };
            const visitor = {
              ...(member ? interviewer : candidate),
              client: url.searchParams.get("client") ?? "",
              send: (frame: unknown) => line.send(JSON.stringify(frame)),
            };
            line.on("message", (data: Buffer) => room.take(visitor, JSON.parse(data.toString("utf8")) as ClientFrame));
            line.on("close", () => room.leave(visitor));
            const after = url.searchParams.get("after");
            room.enter(visitor, after === null ? null : Number(after));
          });
        }
      });
      server.middlewares.use((request, response, next) => {
        if (!answerScores(request, response)) {
          next();
        }
      });
    },
  };
}
