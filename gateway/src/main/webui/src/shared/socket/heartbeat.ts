import type { Clock } from "./clock";

/** A ping is sent this often; a socket on which nothing is heard between two pings is dead. */
export const BEAT_MS = 8_000;

/** How long an answer may take when there is a reason to doubt the socket. */
export const PROBE_MS = 2_500;

/** Finds out that a socket is dead although nobody closed it: a laptop that slept, a network that changed. */
export class Heartbeat {
  #cancel: () => void = () => {};
  #heard = true;
  #number = 0;

  readonly #clock: Clock;
  readonly #ping: (n: number) => void;
  readonly #dead: () => void;

  constructor(clock: Clock, ping: (n: number) => void, dead: () => void) {
    this.#clock = clock;
    this.#ping = ping;
    this.#dead = dead;
  }

  start(): void {
    this.#heard = true;
    this.#arm(BEAT_MS);
  }

  stop(): void {
    this.#cancel();
  }

  /** Any frame is a sign of life. */
  heard(): void {
    this.#heard = true;
  }

  /** Asks now, and gives the answer {@link PROBE_MS}. */
  probe(): void {
    this.#beat(PROBE_MS);
  }

  #beat(patience: number): void {
    this.#cancel();
    this.#heard = false;
    this.#number += 1;
    this.#arm(patience);
    this.#ping(this.#number);
  }

  #arm(milliseconds: number): void {
    this.#cancel();
    this.#cancel = this.#clock.after(milliseconds, () => {
      if (this.#heard) {
        this.#beat(BEAT_MS);
      } else {
        this.#dead();
      }
    });
  }
}
