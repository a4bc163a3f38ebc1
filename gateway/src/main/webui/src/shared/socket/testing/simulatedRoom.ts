import { Board } from "../board";
import type { Line, LineEvents, OpenLine } from "../ports";
import type { ClientFrame, Entry, PanelView, Problem, ServerFrame, Wish } from "../protocol";
import type { HeldClock } from "./heldClock";
import { SimulatedFiles } from "./simulatedFiles";

/** How the lines to the simulated room behave. */
export interface Weather {
  /** One-way delay of a frame, in milliseconds. */
  delay: () => number;
  /** Whether a frame that is delivered is delivered twice. */
  doubled: () => boolean;
}

export const FAIR: Weather = { delay: () => 5, doubled: () => false };

interface Socket {
  client: string;
  participant: string;
  events: LineEvents;
  open: boolean;
  /** Frames keep their order on a line. */
  lastUp: number;
  lastDown: number;
}

/** A session-service in a few lines, for tests: one log, entries taken once per client and number, edits only on the current version. */
export class SimulatedRoom {
  readonly log: (Entry & { client: string })[] = [];
  readonly received: ClientFrame[] = [];
  readonly tokens: string[] = [];
  /** What the door refuses beside stale edits. */
  refuse: (wish: Wish) => Problem | null = () => null;
  /** Answers new sockets with a close code instead of a welcome. */
  closeWith: number | null = null;
  /** Loses the next entry behind the door; the line stays. */
  swallowNext = false;
  /** Entries that came before one that they follow. */
  gaps = 0;
  /** Accepts sockets and never says a word. */
  mute = false;
  /** Positions before this are forgotten: whoever resumes from there gets a fresh view. */
  remembersFrom = 0;
  readonly #clock: HeldClock;
  readonly #weather: Weather;
  readonly #acked = new Map<string, number>();
  readonly files: SimulatedFiles;
  board = Board.EMPTY;
  #sockets: Socket[] = [];

  /** @param texts what its files hold at first, by name */
  constructor(clock: HeldClock, weather: Weather = FAIR, texts: Readonly<Record<string, string>> = { "main.py": "" }) {
    this.#clock = clock;
    this.#weather = weather;
    this.files = new SimulatedFiles(texts);
  }

  /** How one participant opens a line to this room. */
  door(participant: string): OpenLine {
    return (query, protocols, events): Line => {
      const socket: Socket = {
        client: query.get("client") ?? "",
        participant,
        events,
        open: true,
        lastUp: 0,
        lastDown: 0,
      };
      this.tokens.push((protocols[1] ?? "").replace("bearer.", ""));
      this.#sockets.push(socket);
      const after = query.get("after");
      this.#later(socket, "lastUp", () => this.#greet(socket, after === null ? null : Number(after)));
      return {
        send: (text) => this.#later(socket, "lastUp", () => this.#take(socket, JSON.parse(text) as ClientFrame)),
        close: () => {
          socket.open = false;
        },
      };
    };
  }

  /** Cuts every line; what is on its way is lost. `silently` means that nobody is told. */
  cut(options: { participant?: string; code?: number; silently?: boolean } = {}): void {
    for (const socket of this.#sockets.filter((one) => one.open)) {
      if (options.participant === undefined || socket.participant === options.participant) {
        socket.open = false;
        if (!options.silently) {
          socket.events.closed(options.code ?? 1006, "");
        }
      }
    }
  }

  /** Forgets how far every client had counted. */
  forgetClients(): void {
    this.#acked.clear();
  }

  text(file = "main.py"): string {
    return this.files.get(file)?.text.toString() ?? "";
  }

  /** Puts an entry of somebody else into the log. */
  append(author: string, wish: Wish): void {
    this.#append(author, "elsewhere", 0, wish);
  }

  view(): PanelView {
    return {
      position: this.log.length,
      phase: "live",
      title: "Test",
      minutes: 45,
      startedAt: null,
      endedAt: null,
      participants: [],
      items: [],
      current: null,
      files: this.files.views,
      chat: [],
      notes: [],
      ratings: [],
      ticks: [],
      submitted: [],
      runs: [],
      board: this.board,
      thinkingUntil: null,
    };
  }

  #greet(socket: Socket, after: number | null): void {
    if (this.closeWith !== null) {
      socket.open = false;
      socket.events.closed(this.closeWith, "");
      return;
    }
    if (this.mute) {
      return;
    }
    const base = {
      you: { participant: socket.participant, role: "interviewer" as const, name: socket.participant },
      position: this.log.length,
      acked: this.#acked.get(socket.client) ?? 0,
      time: new Date(this.#clock.now() + 2_000).toISOString(),
    };
    if (after === null || after < this.remembersFrom) {
      this.#tell(socket, { t: "welcome", ...base, view: this.view() });
    } else {
      this.#tell(socket, { t: "resumed", ...base });
      this.log.slice(after).forEach((entry) => this.#deliver(socket, entry));
    }
  }

  #take(socket: Socket, frame: ClientFrame): void {
    this.received.push(frame);
    if (frame.t === "ping") {
      this.#tell(socket, { t: "pong", n: frame.n });
    }
    if (frame.t !== "entry") {
      return;
    }
    const acked = this.#acked.get(socket.client) ?? 0;
    if (frame.seq <= acked) {
      return;
    }
    if (frame.seq !== acked + 1) {
      this.gaps += 1;
      return;
    }
    if (this.swallowNext) {
      this.swallowNext = false;
      return;
    }
    this.#acked.set(socket.client, frame.seq);
    const problem = this.refuse(frame) ?? this.files.problem(frame);
    if (problem) {
      this.#tell(socket, { t: "refused", seq: frame.seq, problem });
    } else {
      this.#append(socket.participant, socket.client, frame.seq, frame);
    }
  }

  #append(author: string, client: string, seq: number, wish: Wish): void {
    this.files.apply(wish);
    if (wish.kind === "drawn") {
      this.board = this.board.with(wish.data.elements);
    }
    const { kind, data } = wish;
    const entry = {
      ...({ kind, data } as Wish),
      position: this.log.length + 1,
      time: new Date(this.#clock.now() + 2_000).toISOString(),
      author,
      client,
      seq,
    };
    this.log.push(entry);
    this.#sockets.filter((socket) => socket.open).forEach((socket) => this.#deliver(socket, entry));
  }

  #deliver(socket: Socket, { client, seq, ...entry }: Entry & { client: string }): void {
    const own = client === socket.client && seq !== undefined ? { seq } : {};
    this.#tell(socket, { t: "entry", ...entry, ...own });
    if (this.#weather.doubled()) {
      this.#tell(socket, { t: "entry", ...entry, ...own });
    }
  }

  #tell(socket: Socket, frame: ServerFrame): void {
    const text = JSON.stringify(frame);
    this.#later(socket, "lastDown", () => socket.events.message(text));
  }

  #later(socket: Socket, direction: "lastUp" | "lastDown", run: () => void): void {
    const due = Math.max(socket[direction], this.#clock.now() + this.#weather.delay());
    socket[direction] = due;
    this.#clock.after(due - this.#clock.now(), () => {
      if (socket.open) {
        run();
      }
    });
  }
}
