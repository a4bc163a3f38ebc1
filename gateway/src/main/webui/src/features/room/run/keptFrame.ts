import type { Clock } from "@/shared/socket/clock";
import type { FrameLink } from "./frameLink.ts";
import { LIMITS } from "./limits.ts";
import { readReport, type RunReport, type ToFrame } from "./messages.ts";

interface Listener {
  hear(report: RunReport): void;
  /** The frame does not answer any more. */
  lost(): void;
}

/** A frame that is watched: while a program runs in it it has to answer pings, and when one is ended, to say so. */
export class KeptFrame {
  /** Whether it was given Python's files. */
  hasPython = false;
  readonly #link: FrameLink;
  readonly #clock: Clock;
  readonly #listener: Listener;
  #cancelPing: () => void = () => {};
  #cancelStop: () => void = () => {};
  #unanswered = 0;
  #ready = false;
  #watched = false;

  constructor(link: FrameLink, clock: Clock, listener: Listener) {
    this.#link = link;
    this.#clock = clock;
    this.#listener = listener;
    link.receive((data) => this.#take(data));
  }

  send(message: ToFrame): void {
    this.#link.send(message);
  }

  /** From here on, or from when it has been loaded, it has to answer. */
  watch(): void {
    this.#watched = true;
    this.#cancelPing();
    if (this.#ready) {
      this.#unanswered = 0;
      this.#ping();
    } else {
      this.#cancelPing = this.#clock.after(LIMITS.frameMs, () => this.#listener.lost());
    }
  }

  /** Ends a run's worker, and the watch. */
  ended(run: string): void {
    this.#watched = false;
    this.#cancelPing();
    this.#cancelStop();
    this.send({ t: "stop", run });
    this.#cancelStop = this.#clock.after(LIMITS.stopMs, () => this.#listener.lost());
  }

  close(): void {
    this.#cancelPing();
    this.#cancelStop();
    this.#link.close();
  }

  #take(data: unknown): void {
    const report = readReport(data);
    switch (report?.t) {
      case undefined:
        return;
      case "ready":
        this.#ready = true;
        if (this.#watched) {
          this.watch();
        }
        return;
      case "pong":
        this.#unanswered = 0;
        return;
      case "stopped":
        this.#cancelStop();
        return;
      default:
        this.#listener.hear(report as RunReport);
    }
  }

  #ping(): void {
    this.#cancelPing = this.#clock.after(LIMITS.pingMs, () => {
      if (this.#unanswered >= LIMITS.pings) {
        this.#listener.lost();
      } else {
        this.send({ t: "ping", n: ++this.#unanswered });
        this.#ping();
      }
    });
  }
}
