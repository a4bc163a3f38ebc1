import type { PanelView as Sent } from "@/shared/api/schema";
import type { PendingEntry } from "@/shared/socket/outbox";
import type { Entry, EntryData, PanelView, Participant, RoomItem, RunResult } from "@/shared/socket/protocol";
import { Board, type BoardElement } from "../../../shared/socket/board.ts";
import { withCreated, withEdit, withoutDeleted, withRenamed, withStarter } from "./files.ts";
import { ratingLevel } from "./ratingLevel.ts";
import { withRun } from "./runs.ts";

type SentPanelView = Omit<Sent, "runs" | "board"> & { runs: RunResult[]; board?: Iterable<BoardElement> };

/** @param view as it travels: what is nothing may be left out */
export function completePanelView(view: SentPanelView): PanelView {
  return {
    ...view,
    current: view.current ?? null,
    startedAt: view.startedAt ?? null,
    endedAt: view.endedAt ?? null,
    thinkingUntil: view.thinkingUntil ?? null,
    board: Board.of(view.board),
    items: view.items.map((item) => ({ ...unasked, ...item })),
    notes: view.notes.map((note) => ({ ...ofNoQuestion, ...note })),
    ratings: view.ratings.map((rating) => ({ ...rating, level: ratingLevel(rating.level) })),
  };
}

const unasked = { askedAt: null, closedAt: null, askedPosition: null };
const ofNoQuestion = { question: null };

/** The room after one more entry; null when the entry cannot be understood from this view and a fresh one is needed. */
export function panelAfter(before: PanelView, entry: Entry): PanelView | null {
  const view = { ...before, position: entry.position };
  switch (entry.kind) {
    case "opened":
      return null;
    case "joined":
      return entry.role === "system" ? view : joined(view, entry, entry.data);
    case "admitted":
      return turned(view, entry.data.participant, "admitted", entry.time);
    case "removed":
      return turned(view, entry.data.participant, "removed", entry.time);
    case "started":
      return { ...view, phase: "live", startedAt: entry.time };
    case "ended":
      return { ...closed(view, entry.time), phase: "ended", endedAt: entry.time };
    case "asked":
      return asked(closed(view, entry.time), entry, entry.data);
    case "closed":
      return closed(view, entry.time);
    case "edited": {
      const files = withEdit(view.files, entry.data);
      return files && { ...view, files };
    }
    case "drawn":
      return { ...view, board: view.board.with(entry.data.elements) };
    case "created":
      return { ...view, files: withCreated(view.files, entry.data) };
    case "renamed":
      return { ...view, files: withRenamed(view.files, entry.data) };
    case "deleted":
      return { ...view, files: withoutDeleted(view.files, entry.data) };
    case "hinted": {
      const { question, hint } = entry.data;
      return changed(view, question, (item) => ({ hintsGiven: withOnce(item.hintsGiven, hint) }));
    }
    case "followed": {
      const { question, followUp } = entry.data;
      return changed(view, question, (item) => ({ followUpsAsked: withOnce(item.followUpsAsked, followUp) }));
    }
    case "budgeted": {
      const { question, minutes } = entry.data;
      return changed(view, question, () => ({ minutes }));
    }
    case "thinking":
      return { ...view, thinkingUntil: entry.data.until ?? null };
    case "ran":
      return { ...view, runs: withRun(view.runs, entry.data) };
    case "chatted":
      return { ...view, chat: [...view.chat, stamped(entry, { text: entry.data.text })] };
    case "noted":
      return noted(view, entry, entry.data);
    case "rated":
      return rated(view, entry, entry.data);
    case "ticked":
      return ticked(view, entry.author, entry.data);
    case "cancelled":
      return { ...view, phase: "ended" };
    case "submitted":
      return { ...view, submitted: [...new Set([...view.submitted, entry.author])] };
    default:
      return view; // a kind that a newer server knows
  }
}

/** With the guidance given and the minutes planned that the server has not confirmed yet: they are shown at once. */
export function withPendingPlan(view: PanelView, pending: readonly PendingEntry[]): PanelView {
  return pending.reduce((before, entry) => {
    const shown = entry.kind === "hinted" || entry.kind === "followed" || entry.kind === "budgeted";
    const { position } = before;
    return (shown && panelAfter(before, { ...entry, position, author: "", time: "" })) || before;
  }, view);
}

const stamped = <T>({ author, position, time }: Entry, rest: T) => ({ author, position, time, ...rest });

function joined(view: PanelView, entry: Entry, { name, status }: EntryData["joined"]): PanelView {
  const known = view.participants.find((person) => person.id === entry.author);
  const role = known?.role ?? (entry.role === "interviewer" ? "interviewer" : "candidate");
  const now = status ?? known?.status ?? (role === "interviewer" ? "admitted" : "waiting");
  const since = known?.status === now ? known.since : entry.time;
  const person: Participant = { id: entry.author, name, role, status: now, since };
  const participants = known
    ? view.participants.map((one) => (one === known ? person : one))
    : [...view.participants, person];
  return { ...view, participants };
}

function turned(view: PanelView, id: string, status: Participant["status"], since: string): PanelView {
  return { ...view, participants: view.participants.map((one) => (one.id === id ? { ...one, status, since } : one)) };
}

function changed(view: PanelView, question: string, change: (item: RoomItem) => Partial<RoomItem>): PanelView {
  return { ...view, items: view.items.map((item) => (item.question === question ? { ...item, ...change(item) } : item)) };
}

const withOnce = (list: readonly number[], index: number) => (list.includes(index) ? [...list] : [...list, index]);

function closed(view: PanelView, at: string): PanelView {
  const items = view.items.map((item) =>
    item.question === view.current ? { ...item, status: "closed" as const, closedAt: at } : item,
  );
  return view.current === null ? view : { ...view, items, current: null, thinkingUntil: null };
}

function asked(view: PanelView, entry: Entry, data: EntryData["asked"]): PanelView | null {
  const known = view.items.find((item) => item.question === data.question);
  if (!known && !data.content) {
    return null;
  }
  const item = known ?? beyondKit(data);
  const open: RoomItem | null = item && {
    ...item,
    status: "open",
    askedAt: entry.time,
    closedAt: null,
    askedPosition: item.askedPosition ?? entry.position,
  };
  return (
    open && {
      ...view,
      items: known ? view.items.map((one) => (one === known ? open : one)) : [...view.items, open],
      current: data.question,
      files: withStarter(view.files, data.file),
    }
  );
}

function beyondKit({ question, version, minutes, weight, content }: EntryData["asked"]): RoomItem | null {
  return content
    ? {
        question,
        version: version ?? 1,
        minutes: minutes ?? content.minutes,
        weight: weight ?? 3,
        inKit: false,
        content,
        status: "pending",
        askedAt: null,
        closedAt: null,
        askedPosition: null,
        hintsGiven: [],
        followUpsAsked: [],
      }
    : null;
}

function noted(view: PanelView, entry: Entry, { id, text, question, moment }: EntryData["noted"]): PanelView {
  const same = (note: { id: string; author: string }) => note.id === id && note.author === entry.author;
  const note = stamped(entry, { id, text, question: question ?? null, moment: moment ?? entry.time });
  if (text === "") {
    return { ...view, notes: view.notes.filter((one) => !same(one)) };
  }
  return {
    ...view,
    notes: view.notes.some(same) ? view.notes.map((one) => (same(one) ? note : one)) : [...view.notes, note],
  };
}

function rated(view: PanelView, entry: Entry, { question, criterion, level, moment }: EntryData["rated"]): PanelView {
  const others = view.ratings.filter(
    (one) => one.author !== entry.author || one.question !== question || one.criterion !== criterion,
  );
  const rating = stamped(entry, { question, criterion, level: level ?? null, moment: moment ?? entry.time });
  return { ...view, ratings: [...others, rating] };
}

function ticked(view: PanelView, author: string, { question, keyPoint, checked }: EntryData["ticked"]): PanelView {
  const others = view.ticks.filter(
    (tick) => tick.author !== author || tick.question !== question || tick.keyPoint !== keyPoint,
  );
  return { ...view, ticks: checked ? [...others, { author, question, keyPoint }] : others };
}
