import type { IncomingMessage, ServerResponse } from "node:http";

export function answerScores(_request: IncomingMessage, _response: ServerResponse): boolean {
  return false;
}
