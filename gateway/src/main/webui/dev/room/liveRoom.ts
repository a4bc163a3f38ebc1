import type { QuestionContent } from "../../src/shared/api/model.ts";
import { completePanelView, panelAfter } from "../../src/features/room/view/panelView.ts";
import { Board } from "../../src/shared/socket/board.ts";
import type {
  CandidateView,
  ClientFrame,
  Entry,
  PanelView,
  Problem,
  Role,
  RoomItem,
  RunReport,
  ServerFrame,
  Wish,
} from "../../src/shared/socket/protocol.ts";

export interface Visitor {
  participant: string;
  name: string;
  role: Role;
  client: string;
  send: (frame: ServerFrame) => void;
}

type Logged = Entry & { client: string };

/** A room of the sample server: one log in memory, folded with the application's own reducer. It checks little. */
export class LiveRoom {
  view: PanelView;
  /** Before the first entry. */
  readonly start: PanelView;
  readonly log: Logged[] = [];
  readonly #acked = new Map<string, number>();
  #visitors: Visitor[] = [];

  readonly #bank: (question: string) => QuestionContent | null;

  /** @param bank the text of a question that is not in the kit */
  constructor(title: string, minutes: number, items: RoomItem[], bank: (question: string) => QuestionContent | null) {
    this.#bank = bank;
    this.view = completePanelView({
      position: 0,
      phase: "lobby",
      title,
      minutes,
      participants: [],
      items,
      files: [{ name: "main.py", language: "python", version: 0, text: "" }],
      chat: [],
      notes: [],
      ratings: [],
      ticks: [],
      submitted: [],
      runs: [],
    });
    this.start = this.view;
  }

  enter(visitor: Visitor, after: number | null) {
    const { participant, role, name } = visitor;
    const you = { participant, role, name };
    const common = {
      you,
      position: this.log.length,
      acked: this.#acked.get(visitor.client) ?? 0,
      time: new Date().toISOString(),
    };
    this.#visitors.push(visitor);
    if (after === null || after > this.log.length) {
      visitor.send({
        t: "welcome",
        ...common,
        view: role === "candidate" ? this.candidate(visitor) : this.panel(participant),
      });
    } else {
      visitor.send({ t: "resumed", ...common });
      this.log.slice(after).forEach((entry) => this.#deliver(visitor, entry));
    }
    this.#visitors.forEach((other) => visitor.send({ t: "presence", participant: other.participant, online: true }));
    this.#tellOthers(visitor, true, null);
  }

  leave(visitor: Visitor) {
    this.#visitors = this.#visitors.filter((other) => other !== visitor);
    this.#tellOthers(visitor, false, null);
  }

  take(visitor: Visitor, frame: ClientFrame) {
    if (frame.t === "ping") {
      visitor.send({ t: "pong", n: frame.n });
    } else if (frame.t === "presence") {
      this.#tellOthers(visitor, true, frame.data);
    } else if (frame.t === "entry" && frame.seq === (this.#acked.get(visitor.client) ?? 0) + 1) {
      this.#acked.set(visitor.client, frame.seq);
      const problem = this.#refusal(frame);
      if (problem) {
        visitor.send({ t: "refused", seq: frame.seq, problem });
      } else {
        this.append(frame, visitor, visitor.client, frame.seq);
      }
    }
  }

  append(
    wish: Wish,
    author: { participant: string; role: Role; name: string },
    client = "sample",
    seq = 0,
    time = Date.now(),
  ) {
    const entry: Logged = {
      ...this.#completed(wish, time, author.participant),
      position: this.log.length + 1,
      time: new Date(time).toISOString(),
      author: author.participant,
      authorName: author.name,
      role: author.role,
      client,
      seq,
    };
    this.log.push(entry);
    this.view = panelAfter(this.view, entry) ?? this.view;
    this.#visitors.forEach((visitor) => this.#deliver(visitor, entry));
  }

  /** The view after the entry at that position, from the start. */
  at(position: number, start: PanelView): PanelView {
    return this.log.slice(0, position).reduce((view, entry) => panelAfter(view, entry) ?? view, start);
  }

  panel(member: string): PanelView {
    const own = (mark: { author: string }) => mark.author === member;
    const { notes, ratings, ticks } = this.view;
    return { ...this.view, notes: notes.filter(own), ratings: ratings.filter(own), ticks: ticks.filter(own) };
  }

  candidate({ participant, name }: Pick<Visitor, "participant" | "name">): CandidateView {
    const { position, phase, title, minutes, startedAt, endedAt, participants, files, chat, items, current, runs, board, thinkingUntil } =
      this.view;
    const status = participants.find(({ id }) => id === participant)?.status ?? "waiting";
    const inside = status === "admitted";
    const open = items.find(({ question }) => question === current);
    return {
      ...{ position, phase, title, minutes, startedAt, endedAt },
      me: { id: participant, name, status },
      people: participants.filter((person) => person.status === "admitted"),
      current: inside && open ? { question: open.question, prompt: open.content.prompt, number: this.#number(open) } : null,
      files: inside ? files : [],
      chat: inside ? chat : [],
      runs: inside ? runs.map((run) => ({ ...run, checks: run.checks.map(({ passed }) => ({ passed })) })) : [],
      thinkingUntil: inside ? thinkingUntil : null,
      board: inside ? board : Board.EMPTY,
    };
  }

  #number(item: RoomItem): number {
    return this.view.items.filter(({ askedPosition }) => (askedPosition ?? Infinity) <= (item.askedPosition ?? 0)).length;
  }

  #completed(wish: Wish, time: number, author: string): Wish {
    if (wish.kind === "ran") {
      const report = wish.data as RunReport;
      const stamp = { author, position: this.log.length + 1, time: new Date(time).toISOString() };
      return { kind: "ran", data: { result: { ...report, ...stamp } } };
    }
    if (wish.kind === "thinking") {
      const { seconds = 0 } = wish.data;
      return { kind: "thinking", data: { until: seconds === 0 ? null : new Date(time + seconds * 1000).toISOString() } };
    }
    if (wish.kind !== "asked") {
      return { kind: wish.kind, data: wish.data } as Wish;
    }
    const known = this.view.items.find(({ question }) => question === wish.data.question);
    const content = known ? null : this.#bank(wish.data.question);
    const starter = known ? (known.askedPosition === null ? known.content.starter : null) : content?.starter;
    const name = `${wish.data.question.slice(-2)}-${starter?.fileName ?? "starter.py"}`;
    return {
      kind: "asked",
      data: { ...wish.data, ...(content ? { version: 1, inKit: false, content } : {}), ...(starter ? { file: { name, language: starter.language, text: starter.text } } : {}) },
    };
  }

  #refusal(wish: Wish): Problem | null {
    if (wish.kind === "edited") {
      const file = this.view.files.find(({ name }) => name === wish.data.file);
      return file?.version === wish.data.base ? null : { type: "/problems/stale-edit", title: "The file has moved on" };
    }
    const unknown = wish.kind === "asked" && !this.view.items.some(({ question }) => question === wish.data.question);
    if (unknown && !this.#bank(wish.data.question)) {
      return { type: "/problems/question-unknown", title: "The question is not known here", detail: "Try again in a moment." };
    }
    if (wish.kind === "chatted" && wish.data.text.includes("refuse me")) {
      return { type: "/problems/not-allowed", title: "Not allowed", detail: "This message asked to be refused." };
    }
    return null;
  }

  #deliver(visitor: Visitor, { client, seq, ...entry }: Logged) {
    const own = client === visitor.client && seq !== undefined ? { seq } : {};
    const secret = entry.kind === "rated" || entry.kind === "noted" || entry.kind === "ticked";
    const plan = entry.kind === "hinted" || entry.kind === "followed" || entry.kind === "budgeted";
    if (visitor.role === "interviewer" ? secret && entry.author !== visitor.participant : secret || plan) {
      return;
    }
    if (visitor.role === "candidate" && entry.kind === "asked") {
      const { current, files } = this.candidate(visitor);
      const file =
        entry.data.file && files.some(({ name }) => name === entry.data.file?.name) ? { file: entry.data.file } : {};
      visitor.send({ t: "entry", ...entry, data: { ...current, question: entry.data.question, ...file } });
      return;
    }
    if (visitor.role === "candidate" && entry.kind === "ran" && entry.data.result) {
      const { result } = entry.data;
      const checks = result.checks.map(({ passed }) => ({ passed }));
      visitor.send({ t: "entry", ...entry, data: { result: { ...result, checks } }, ...own });
      return;
    }
    visitor.send({ t: "entry", ...entry, ...own });
    const turned = entry.kind === "admitted" || entry.kind === "removed";
    if (turned && visitor.participant === entry.data.participant) {
      visitor.send({ t: "view", position: entry.position, view: this.candidate(visitor) });
    }
  }

  #tellOthers({ participant }: Visitor, online: boolean, data: unknown) {
    this.#visitors
      .filter((other) => other.participant !== participant)
      .forEach((other) => other.send({ t: "presence", participant, online, data }));
  }
}
