import type { Clock } from "./clock";
import type { Outbox } from "./outbox";
import type { ClientFrame } from "./protocol";

/** Entries on their way at the same time; more wait in the outbox. */
export const WINDOW = 32;
/** The server takes 50 frames a second and 100 at once from a socket; pings, cursors and renewals need some of them. */
const PER_SECOND = 35;
const BURST = 50;

/** An entry that was sent and is not answered for this long, on a line that lives, was lost behind the server's door. */
export const ANSWER_MS = 10_000;

/** Sends what an outbox holds over the socket at hand: in order, each once, not faster than the server takes it. */
export class Sender {
  #sentThrough = 0;
  #allowance = BURST;
  #at: number;
  #cancel: () => void = () => {};
  /** The oldest entry that waits for its answer, and since when it is that. */
  #oldest = { seq: 0, since: 0 };
  readonly #outbox: Outbox;
  readonly #clock: Clock;
  readonly #transmit: (frame: ClientFrame) => void;

  constructor(outbox: Outbox, clock: Clock, transmit: (frame: ClientFrame) => void) {
    this.#outbox = outbox;
    this.#clock = clock;
    this.#transmit = transmit;
    this.#at = clock.now();
  }

  /** The socket is gone: nothing that is pending has been sent over the next one. */
  restart(): void {
    this.#cancel();
    this.#sentThrough = 0;
    this.#oldest = { seq: 0, since: 0 };
  }

  /** Whether the server owes an answer for too long; only a new connection, which sends everything again, helps then. */
  get stuck(): boolean {
    const { seq, since } = this.#oldest;
    return seq > 0 && this.#outbox.pending[0]?.seq === seq && this.#clock.now() - since > ANSWER_MS;
  }

  flush(): void {
    this.#cancel();
    this.#refill();
    for (const { seq, kind, data } of this.#outbox.sendable(this.#sentThrough, WINDOW)) {
      if (this.#allowance < 1) {
        this.#cancel = this.#clock.after(1_000 / PER_SECOND, () => this.flush());
        return;
      }
      this.#allowance -= 1;
      this.#sentThrough = seq;
      this.#transmit({ t: "entry", seq, kind, data } as ClientFrame);
    }
    const oldest = this.#outbox.pending[0]?.seq ?? 0;
    if (oldest !== this.#oldest.seq) {
      this.#oldest = { seq: oldest, since: this.#clock.now() };
    }
  }

  #refill(): void {
    const now = this.#clock.now();
    this.#allowance = Math.min(BURST, this.#allowance + (Math.max(0, now - this.#at) / 1_000) * PER_SECOND);
    this.#at = now;
  }
}
