import type { Clock } from "@/shared/socket/clock";
import type { CandidatesSignal, DescriptionSignal, PeerSignal } from "./signals";

/** What of an RTCPeerConnection is used. */
export type PeerConnection = Pick<
  RTCPeerConnection,
  | "addTransceiver"
  | "getTransceivers"
  | "setLocalDescription"
  | "setRemoteDescription"
  | "addIceCandidate"
  | "restartIce"
  | "setConfiguration"
  | "close"
  | "signalingState"
  | "connectionState"
  | "localDescription"
  | "onnegotiationneeded"
  | "onicecandidate"
  | "onconnectionstatechange"
  | "ontrack"
>;

export type MediaKind = "audio" | "video";
export type Tracks = Record<MediaKind, MediaStreamTrack | null>;

export type PeerState = "connecting" | "connected" | "reconnecting" | "unreachable";

type Distribute<T> = T extends unknown ? Omit<T, "call" | "to" | "line"> : never;

export interface PeerPorts {
  connection: PeerConnection;
  /** Gives way when both begin at once; never begins the first time. */
  polite: boolean;
  say: (signal: Distribute<PeerSignal>) => void;
  clock: Clock;
  /** State or tracks have changed. */
  changed: () => void;
  /** The connection is of no more use. */
  broken: () => void;
  /** Just before a new way is looked for. */
  beforeRestart: () => Promise<void>;
}

/** An offer that is not answered for this long is sent again. */
export const ANSWER_MS = 3_000;
/** Candidates that come within this time go in one signal. */
export const GATHER_MS = 100;
/** Without a connection after this time, a new way is looked for; the polite side waits twice as long. */
export const CONNECT_MS = 8_000;
/** A connection that is interrupted may come back by itself. */
export const INTERRUPTED_MS = 3_000;
/** After this time in vain the other counts as out of reach; it is tried on. */
export const UNREACHABLE_MS = 16_000;

/**
 * The connection with one other tab, by perfect negotiation: either side may offer at any time, the polite one takes its offer back when they
 * cross. The way they say it may lose what is said: an offer is repeated until it is answered, an answer when its offer comes again.
 *
 * Sound and picture have one transceiver each from the beginning, so that muting, cameras and devices change without any negotiation.
 */
export class Peer {
  readonly tracks: Tracks = { audio: null, video: null };
  #state: PeerState = "connecting";
  #own: Tracks;
  #offered = 0;
  #answered = 0;
  #unconnectedSince: number;
  #closed = false;
  #work: Promise<void> = Promise.resolve();
  #found: RTCIceCandidateInit[] = [];
  #cancelRepeat: () => void = () => {};
  #cancelWatch: () => void = () => {};
  #cancelGather: (() => void) | null = null;
  readonly #ports: PeerPorts;
  readonly #connection: PeerConnection;

  constructor(ports: PeerPorts, own: Tracks) {
    this.#ports = ports;
    this.#own = own;
    this.#unconnectedSince = ports.clock.now();
    this.#connection = ports.connection;
    const { connection } = ports;
    connection.onnegotiationneeded = () => this.#then(() => this.#offer());
    connection.onicecandidate = ({ candidate }) => candidate && this.#foundWay(candidate.toJSON());
    connection.onconnectionstatechange = () => this.#connectionChanged();
    connection.ontrack = ({ track }) => {
      this.tracks[track.kind as MediaKind] = track;
      ports.changed();
    };
    if (!ports.polite) {
      for (const kind of ["audio", "video"] as const) {
        connection.addTransceiver(own[kind] ?? kind, { direction: "sendrecv" });
      }
    }
    this.#watch(this.#patience(CONNECT_MS));
  }

  get state(): PeerState {
    return this.#state;
  }

  /** Sends another track, or none. */
  async send(kind: MediaKind, track: MediaStreamTrack | null): Promise<void> {
    this.#own = { ...this.#own, [kind]: track };
    await this.#transceiver(kind)?.sender.replaceTrack(track);
  }

  receive(signal: PeerSignal): void {
    this.#then(() => {
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

  /** Looks for another way to the other, for the network has changed. */
  restart(): void {
    this.#interrupted();
    this.#look();
  }

  /** What was said lately may be lost: says again what waits for an answer. */
  repeat(): void {
    this.#then(() => this.#sayOffer());
  }

  close(): void {
    this.#closed = true;
    this.#cancelRepeat();
    this.#cancelWatch();
    this.#cancelGather?.();
    this.#connection.close();
  }

  /** One thing after the other; a failure makes the connection useless. */
  #then(step: () => Promise<void> | void): void {
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
      await this.#attach();
      await this.#connection.setLocalDescription();
    }
    const description = this.#connection.localDescription;
    if (description?.type === "answer") {
      this.#ports.say({ kind: "answer", n, sdp: description.sdp });
    }
  }

  /** The first offer brings the transceivers of the polite side. */
  async #attach(): Promise<void> {
    for (const kind of ["audio", "video"] as const) {
      const transceiver = this.#transceiver(kind);
      if (transceiver && transceiver.direction !== "sendrecv") {
        transceiver.direction = "sendrecv";
        await transceiver.sender.replaceTrack(this.#own[kind]);
      }
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

  #connectionChanged(): void {
    switch (this.#connection.connectionState) {
      case "connected":
        this.#cancelWatch();
        this.#become("connected");
        return;
      case "disconnected":
        this.#interrupted();
        this.#watch(this.#patience(INTERRUPTED_MS));
        return;
      case "failed":
        this.#interrupted();
        this.#watch(this.#ports.polite ? INTERRUPTED_MS : 0);
        return;
      default:
        return;
    }
  }

  /** The polite side leaves the first step to the other, so that they seldom cross. */
  #patience(milliseconds: number): number {
    return this.#ports.polite ? 2 * milliseconds : milliseconds;
  }

  #watch(milliseconds: number): void {
    this.#cancelWatch();
    this.#cancelWatch = this.#ports.clock.after(milliseconds, () => this.#look());
  }

  #look(): void {
    if (this.#ports.clock.now() - this.#unconnectedSince >= UNREACHABLE_MS) {
      this.#become("unreachable");
    }
    this.#watch(this.#patience(CONNECT_MS));
    this.#then(async () => {
      await this.#ports.beforeRestart();
      // A polite side that was never offered anything has nothing to restart.
      if (!this.#closed && (this.#answered > 0 || this.#offered > 0)) {
        this.#connection.restartIce();
      }
    });
  }

  #interrupted(): void {
    if (this.#state === "connected") {
      this.#unconnectedSince = this.#ports.clock.now();
      this.#become("reconnecting");
    }
  }

  #become(state: PeerState): void {
    if (state !== this.#state) {
      this.#state = state;
      this.#ports.changed();
    }
  }

  #transceiver(kind: MediaKind): RTCRtpTransceiver | undefined {
    return this.#connection.getTransceivers().find(({ receiver }) => receiver.track.kind === kind);
  }
}
