import type { Clock } from "@/shared/socket/clock";
import type { PeerConnection } from "./peer";
import type { CandidatesSignal, DescriptionSignal, PeerSignal } from "./signals";

type Distribute<T> = T extends unknown ? Omit<T, "call" | "to" | "line"> : never;

/** What one side says to the other. */
export type Said = Distribute<PeerSignal>;

export interface NegotiationPorts {
  connection: PeerConnection;
  /** Gives way when both begin at once; never begins the first time. */
  polite: boolean;
  say: (signal: Said) => void;
  clock: Clock;
  /** The connection is of no more use. */
  broken: () => void;
}

/** An offer that is not answered for this long is sent again. */
export const ANSWER_MS = 3_000;
/** Candidates that come within this time go in one signal. */
export const GATHER_MS = 100;

/**
 * Perfect negotiation of one connection: either side may offer at any time, the polite one takes its offer back when they cross. The way they
 * say it may lose what is said: an offer is repeated until it is answered, an answer when its offer comes again.
 */
export class Negotiation {
  #offered = 0;
  #answered = 0;
  #closed = false;
  #work: Promise<void> = Promise.resolve();
  #found: RTCIceCandidateInit[] = [];
  #cancelRepeat: () => void = () => {};
  #cancelGather: (() => void) | null = null;
  readonly #ports: NegotiationPorts;
  readonly #connection: PeerConnection;
  readonly #beforeAnswer: () => Promise<void>;

  /** @param beforeAnswer is done between taking an offer and answering it */
  constructor(ports: NegotiationPorts, beforeAnswer: () => Promise<void>) {
    this.#ports = ports;
    this.#connection = ports.connection;
    this.#beforeAnswer = beforeAnswer;
    this.#connection.onnegotiationneeded = () => this.inTurn(() => this.#offer());
    this.#connection.onicecandidate = ({ candidate }) => candidate && this.#foundWay(candidate.toJSON());
  }

  /** Whether either side has offered anything that both know of. */
  get begun(): boolean {
    return this.#answered > 0 || this.#offered > 0;
  }

  get closed(): boolean {
    return this.#closed;
  }

  receive(signal: PeerSignal): void {
    this.inTurn(() => {
      switch (signal.kind) {
        case "offer":
          return this.#answer(signal);
        case "answer":
          return this.#answeredBy(signal);
        case "candidates":
          return this.#tryWays(signal);
      }
    });
  }

  /** What was said lately may be lost: says again what waits for an answer. */
  repeat(): void {
    this.inTurn(() => this.#sayOffer());
  }

  close(): void {
    this.#closed = true;
    this.#cancelRepeat();
    this.#cancelGather?.();
  }

  /** One thing after the other; a failure makes the connection useless. */
  inTurn(step: () => Promise<void> | void): void {
    this.#work = this.#work
      .then(() => (this.#closed ? undefined : step()))
      .catch(() => {
        if (!this.#closed) {
          this.#ports.broken();
        }
      });
  }

  async #offer(): Promise<void> {
    if (this.#connection.signalingState === "stable") {
      await this.#connection.setLocalDescription();
      this.#offered += 1;
      this.#sayOffer();
    }
  }

  #sayOffer(): void {
    const description = this.#connection.localDescription;
    if (this.#connection.signalingState === "have-local-offer" && description) {
      this.#ports.say({ kind: "offer", n: this.#offered, sdp: description.sdp });
      this.#cancelRepeat();
      this.#cancelRepeat = this.#ports.clock.after(ANSWER_MS, () => this.repeat());
    }
  }

  async #answer({ n, sdp }: DescriptionSignal): Promise<void> {
    const { signalingState } = this.#connection;
    if (n < this.#answered || (signalingState !== "stable" && !this.#ports.polite)) {
      // Out of date; or the polite side takes it back, and makes it again after it has answered ours.
      return;
    }
    if (n > this.#answered || signalingState !== "stable") {
      // Takes back an offer of this side, which is made again after the answer.
      await this.#connection.setRemoteDescription({ type: "offer", sdp });
      this.#answered = n;
      await this.#beforeAnswer();
      await this.#connection.setLocalDescription();
    }
    const description = this.#connection.localDescription;
    if (description?.type === "answer") {
      this.#ports.say({ kind: "answer", n, sdp: description.sdp });
    }
  }

  async #answeredBy({ n, sdp }: DescriptionSignal): Promise<void> {
    if (n === this.#offered && this.#connection.signalingState === "have-local-offer") {
      this.#cancelRepeat();
      await this.#connection.setRemoteDescription({ type: "answer", sdp });
    }
  }

  async #tryWays({ candidates }: CandidatesSignal): Promise<void> {
    for (const candidate of candidates) {
      // Those of an offer that was passed over, or not heard yet, come again with the next description.
      await this.#connection.addIceCandidate(candidate).catch(() => undefined);
    }
  }

  #foundWay(candidate: RTCIceCandidateInit): void {
    this.#found.push(candidate);
    this.#cancelGather ??= this.#ports.clock.after(GATHER_MS, () => {
      this.#cancelGather = null;
      this.#ports.say({ kind: "candidates", candidates: this.#found.splice(0) });
    });
  }
}
