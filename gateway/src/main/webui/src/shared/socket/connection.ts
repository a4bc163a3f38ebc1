import { backoff } from "./backoff";
import { closingOf } from "./closing";
import { Doubt } from "./doubt";
import { Heartbeat } from "./heartbeat";
import { OutboxRefusal, type PendingEntry } from "./outbox";
import { isTrying, type Line, type RoomEvents, type RoomPorts, type RoomStatus } from "./ports";
import { CLOSE, readFrame, SUB_PROTOCOL, type ClientFrame, type EntryData, type EntryKind } from "./protocol";
import type { ServerFrame, Tab, Wish, You } from "./protocol";
import { Sender } from "./sender";
import { Telling } from "./telling";
import { TokenLease } from "./tokenLease";

/** A server that says nothing for this long after the socket was asked for counts as gone. */
export const WELCOME_MS = 10_000;
/** After so many losses in a row, a server that is behind this client is believed. */
export const MOST_BEHIND = 6;
/** A connection that lived this long starts the back-off anew. */
const SETTLED_MS = 5_000;

/**
 * This tab's place in one room. Connects, resumes by position after a loss, resends what the server has not dealt with, in order, and tells
 * its listener everything once. Knows nothing of the browser: socket, clock and storage are given.
 */
export class RoomConnection {
  #status: RoomStatus = { state: "connecting" };
  #line: Line | null = null;
  #failures = 0;
  #attempt = 0;
  #you: You | null = null;
  #serverAheadMs = 0;
  #cancelTimer: () => void = () => {};
  readonly #beat: Heartbeat;
  readonly #lease: TokenLease;
  readonly #doubt: Doubt;
  readonly #sender: Sender;
  readonly #telling: Telling;

  readonly #ports: RoomPorts;
  readonly #events: RoomEvents;

  constructor(ports: RoomPorts, events: RoomEvents) {
    this.#ports = ports;
    this.#events = events;
    this.#telling = new Telling(ports.outbox, events);
    this.#beat = new Heartbeat(ports.clock, (n) => this.#ping(n), () => this.#lost());
    this.#doubt = new Doubt(ports.mayEnter, () => isTrying(this.#status) && this.#closed(CLOSE.noSuchSession, "no entry"));
    this.#sender = new Sender(ports.outbox, ports.clock, (frame) => this.#transmit(frame));
    this.#lease = new TokenLease(ports.tokens, ports.clock, (token) => this.#transmit({ t: "auth", token }));
  }

  get status(): RoomStatus {
    return this.#status;
  }

  /** Add to this machine's clock, in milliseconds, to have the server's. */
  get serverAheadMs(): number {
    return this.#serverAheadMs;
  }

  get position(): number {
    return this.#telling.position ?? 0;
  }

  start(): void {
    void this.#connect();
  }

  /** Leaves the room. What is pending stays kept for the next time. */
  leave(): void {
    this.#drop(1000, "left");
    this.#become({ state: "ended", reason: "left" });
  }

  /** Says something in the room, now or when the connection is back. @throws OutboxRefusal */
  say<K extends EntryKind>(kind: K, data: EntryData[K]): PendingEntry {
    if (this.#ports.outbox.unused && kind !== "joined") {
      throw new OutboxRefusal("not-open", "The room is not open yet. Wait until it is.");
    }
    const entry = this.#ports.outbox.add({ kind, data } as Wish, this.#ports.clock.now());
    this.#events.pending(this.#ports.outbox.pending);
    this.#flush();
    return entry;
  }

  /** Tells the others something that is not history; dropped while there is no connection. */
  tell(data: unknown): void {
    if (this.#status.state === "live") {
      this.#transmit({ t: "presence", data });
    }
  }

  /** Says something to one other tab, or to all: not history either, and dropped while there is no connection. False if it was. */
  signal(to: Tab | null, data: object): boolean {
    const live = this.#status.state === "live";
    if (live) {
      this.#transmit({ t: "signal", to, data });
    }
    return live;
  }

  /** Something changed on this machine (network, sleep, tab shown): try now, or find out whether the socket still lives. */
  wake(): void {
    if (this.#status.state === "live") {
      this.#beat.probe();
    } else if (this.#line === null && isTrying(this.#status)) {
      void this.#connect();
    }
  }

  /** Takes the place back after another tab or machine took it. */
  takeBack(): void {
    this.#failures = 0;
    this.#become({ state: "offline", failures: 0 });
    void this.#connect();
  }

  /** Asks for a fresh view, because the one here cannot be trusted. */
  resync(): void {
    this.#telling.forget();
    this.#lost();
  }

  async #connect(): Promise<void> {
    this.#cancelTimer();
    const attempt = ++this.#attempt;
    const taken = await this.#lease.take();
    if (attempt !== this.#attempt) {
      return;
    }
    if (taken.token === null) {
      if (!taken.final) {
        this.#lost();
        return;
      }
      this.#become({ state: "ended", reason: "signed-out" });
      return;
    }
    const query = new URLSearchParams({ client: this.#ports.client });
    if (this.#telling.position !== null) {
      query.set("after", String(this.#telling.position));
    }
    this.#line = this.#ports.open(query, [SUB_PROTOCOL, `bearer.${taken.token}`], {
      message: (text) => attempt === this.#attempt && this.#receive(text),
      closed: (code, reason) => attempt === this.#attempt && this.#closed(code, reason),
    });
    this.#cancelTimer = this.#ports.clock.after(WELCOME_MS, () => this.#lost());
  }

  #receive(text: string): void {
    this.#beat.heard();
    const frame = readFrame(text);
    if (frame === null) {
      this.resync();
    } else if (frame.t === "welcome" || frame.t === "resumed") {
      this.#live(frame);
    } else if (this.#status.state === "live") {
      this.#telling.tell(frame);
      if (frame.t === "entry" || frame.t === "refused") {
        this.#flush();
      }
    }
  }

  #live(frame: Extract<ServerFrame, { t: "welcome" | "resumed" }>): void {
    if (frame.position < this.position) {
      // A server that has not read the log to where this client was; or, if it stays so, a room that was restored.
      if (this.#failures < MOST_BEHIND) {
        this.#lost();
      } else {
        this.resync();
      }
      return;
    }
    if (frame.t === "resumed" && this.#ports.outbox.forgotten(frame.acked)) {
      // The entries missed may bear numbers that are about to be given anew: they would settle what was never sent.
      this.resync();
      return;
    }
    this.#cancelTimer();
    this.#you = frame.you;
    this.#serverAheadMs = Date.parse(frame.time) - this.#ports.clock.now();
    const { outbox } = this.#ports;
    outbox.follow(frame.acked, { kind: "joined", data: { name: frame.you.name } }, this.#ports.clock.now());
    this.#become({ state: "live" });
    this.#events.pending(outbox.pending);
    if (frame.t === "welcome") {
      this.#telling.show(frame.position, frame.view);
    } else {
      this.#events.resumed();
    }
    this.#beat.start();
    this.#lease.keepAlive(this.#serverAheadMs);
    this.#cancelTimer = this.#ports.clock.after(SETTLED_MS, () => {
      this.#failures = 0;
    });
    if (outbox.unused) {
      this.say("joined", { name: frame.you.name });
    }
    this.#flush();
  }

  #closed(code: number, reason: string): void {
    const closing = closingOf(code);
    if (closing.kind === "lost") {
      if (closing.tokenRefused) {
        this.#lease.distrust();
      }
      this.#failures += closing.failures;
      this.#lost();
      return;
    }
    this.#drop(code, reason);
    this.#become(closing.kind === "ended" ? { state: "ended", reason: closing.reason } : { state: "replaced", reason });
  }

  /** Lets go of the line, if there is one, and tries again after a while. */
  #lost(): void {
    if (this.#status.state === "replaced" || this.#status.state === "ended") {
      return;
    }
    this.#drop(4000, "lost");
    this.#failures += 1;
    this.#lease.attemptFailed(this.#failures);
    this.#doubt.failed(this.#failures);
    this.#become(this.#you ? { state: "offline", failures: this.#failures } : { state: "connecting" });
    this.#cancelTimer = this.#ports.clock.after(backoff(this.#failures, this.#ports.random()), () => void this.#connect());
  }

  #drop(code: number, reason: string): void {
    this.#attempt += 1;
    this.#cancelTimer();
    this.#beat.stop();
    this.#lease.stop();
    this.#sender.restart();
    const line = this.#line;
    this.#line = null;
    line?.close(code, reason);
  }

  #flush(): void {
    if (this.#status.state === "live") {
      this.#sender.flush();
    }
  }

  #ping(n: number): void {
    if (this.#sender.stuck) {
      this.#lost();
    } else {
      this.#transmit({ t: "ping", n });
    }
  }

  #transmit(frame: ClientFrame): void {
    this.#line?.send(JSON.stringify(frame));
  }

  #become(status: RoomStatus): void {
    this.#status = status;
    this.#events.status(status);
  }
}
