import type { CandidateView, Entry } from "@/shared/socket/protocol";
import { Board, type BoardElement } from "../../../shared/socket/board.ts";
import { withCreated, withEdit, withoutDeleted, withRenamed, withStarter } from "./files.ts";
import { withRun } from "./runs.ts";

/** As it travels: what is nothing may be left out. */
type Travelling = Omit<CandidateView, "current" | "startedAt" | "endedAt" | "thinkingUntil" | "runs" | "board"> &
  Partial<Omit<CandidateView, "board">> & { board?: Iterable<BoardElement> };

export function completeCandidateView(view: Travelling): CandidateView {
  return { ...nothing, ...view, board: Board.of(view.board) };
}

const nothing = { current: null, startedAt: null, endedAt: null, thinkingUntil: null, runs: [] };

/** The room after one more entry; null when the entry cannot be understood from this view and a fresh one is needed. */
export function candidateAfter(before: CandidateView, entry: Entry): CandidateView | null {
  const view = { ...before, position: entry.position };
  switch (entry.kind) {
    case "opened":
      return { ...view, title: entry.data.title, minutes: entry.data.minutes };
    case "joined":
      return joined(view, entry, entry.data.name);
    case "admitted":
      // A fresh view with what is in the room follows by itself.
      return entry.data.participant === view.me.id ? { ...view, me: { ...view.me, status: "admitted" } } : view;
    case "removed":
      return removed(view, entry.data.participant);
    case "started":
      return { ...view, phase: "live", startedAt: entry.time };
    case "ended":
      return { ...view, phase: "ended", endedAt: entry.time, current: null, thinkingUntil: null };
    case "cancelled":
      return { ...view, phase: "ended" };
    case "asked": {
      const { question, prompt, number, file } = entry.data;
      return prompt === undefined
        ? null
        : {
            ...view,
            current: { question, prompt, number: number ?? 0 },
            thinkingUntil: null,
            files: withStarter(view.files, file),
          };
    }
    case "closed":
      return { ...view, current: null, thinkingUntil: null };
    case "drawn":
      return { ...view, board: view.board.with(entry.data.elements) };
    case "created":
      return { ...view, files: withCreated(view.files, entry.data) };
    case "renamed":
      return { ...view, files: withRenamed(view.files, entry.data) };
    case "deleted":
      return { ...view, files: withoutDeleted(view.files, entry.data) };
    case "thinking":
      return { ...view, thinkingUntil: entry.data.until ?? null };
    case "ran":
      return { ...view, runs: withRun(view.runs, entry.data) };
    case "edited": {
      const files = withEdit(view.files, entry.data);
      return files && { ...view, files };
    }
    case "chatted": {
      const { author, position, time, data } = entry;
      return { ...view, chat: [...view.chat, { author, position, time, text: data.text }] };
    }
    default:
      return view;
  }
}

function joined(view: CandidateView, entry: Entry, name: string): CandidateView {
  if (entry.author === view.me.id) {
    return { ...view, me: { ...view.me, name } };
  }
  const others = view.people.filter((person) => person.id !== entry.author);
  const role = entry.role === "candidate" ? "candidate" : "interviewer";
  return { ...view, people: [...others, { id: entry.author, name, role }] };
}

function removed(view: CandidateView, participant: string): CandidateView {
  return participant === view.me.id
    ? { ...view, me: { ...view.me, status: "removed" }, current: null, files: [], chat: [], runs: [], board: Board.EMPTY }
    : { ...view, people: view.people.filter((person) => person.id !== participant) };
}
