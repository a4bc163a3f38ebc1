import { LIMITS } from "../limits.ts";
import type { FrameReport, ProgramEnd } from "../messages.ts";

type Sent = { [K in FrameReport["t"]]: Omit<Extract<FrameReport, { t: K }>, "run"> }[FrameReport["t"]];

/** What leaves the worker about one run, bounded. */
export class Out {
  readonly #send: (report: Sent) => void;
  #left: number = LIMITS.outputCharacters;
  #muted = false;

  constructor(send: (report: Sent) => void) {
    this.#send = send;
  }

  print(text: string): void {
    if (this.#muted || text === "") {
      return;
    }
    if (this.#left > 0) {
      this.#send({ t: "printed", text: text.slice(0, this.#left) });
    }
    if (text.length > this.#left && this.#left >= 0) {
      this.#send({ t: "cut" });
      this.#left = -1;
    } else if (this.#left > 0) {
      this.#left -= text.length;
    }
  }

  /** From here on nothing that is printed counts: the checks run. */
  mute(): void {
    this.#muted = true;
  }

  running(): void {
    this.#send({ t: "running" });
  }

  wants(wheel: string): void {
    this.#send({ t: "wants", wheel });
  }

  ended(end: ProgramEnd, millis: number): void {
    this.#send({ t: "ended", end, millis: Math.round(millis) });
  }

  checked(index: number, passed: boolean, message: string): void {
    this.#send({ t: "checked", index, passed, message: message.slice(0, LIMITS.messageCharacters) });
  }

  done(): void {
    this.#send({ t: "done" });
  }

  broken(why: string): void {
    this.#send({ t: "broken", why: why.slice(0, LIMITS.messageCharacters) });
  }
}
