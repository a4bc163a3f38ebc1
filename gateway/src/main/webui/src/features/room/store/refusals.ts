import { ApiProblem } from "@/shared/api/problem";
import type { PendingEntry } from "@/shared/socket/outbox";
import type { EntryKind, Problem } from "@/shared/socket/protocol";
import { tellProblem } from "@/shared/ui/tell";
import { giveBack } from "./drafts";

const UNTAKEN: Partial<Record<EntryKind, string>> = {
  rated: "The rating was not taken",
  noted: "The note was not taken",
  chatted: "The message was not sent",
  ticked: "The key point was not ticked",
  asked: "The question was not revealed",
  closed: "The question was not closed",
  admitted: "The candidate was not let in",
  removed: "The candidate was not removed",
  started: "The interview was not started",
  ended: "The interview was not ended",
  edited: "The change to the file was not taken",
  drawn: "The drawing was not taken",
  created: "The file was not made",
  renamed: "The file was not renamed",
  deleted: "The file was not deleted",
  ran: "The output was not shared",
  hinted: "The hint was not recorded",
  followed: "The follow-up was not recorded",
  budgeted: "The planned minutes were not changed",
  thinking: "The time to think was not changed",
};

export const draftKey = (session: string, kind: "noted" | "chatted") => `${session}.${kind}`;

/** Tells the user that the server did not take something, and gives typed text back. A stale edit is the editor's own business. */
export function tellRefusal(kind: EntryKind, problem: Problem, entry?: PendingEntry, session?: string) {
  if (kind === "joined" || problem.type.endsWith("stale-edit")) {
    return;
  }
  if (session !== undefined && (entry?.kind === "noted" || entry?.kind === "chatted")) {
    giveBack(draftKey(session, entry.kind), entry.data.text);
  }
  const { type, title, detail } = problem;
  tellProblem(UNTAKEN[kind] ?? title, new ApiProblem(409, type, title, detail ?? title));
}
