import { Negotiation, type NegotiationPorts } from "./negotiation";
import type { PeerSignal } from "./signals";

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

export interface PeerPorts extends NegotiationPorts {
  /** State or tracks have changed. */
  changed: () => void;
  /** Just before a new way is looked for. */
  beforeRestart: () => Promise<void>;
}

/** Without a connection after this time, a new way is looked for; the polite side waits twice as long. */
export const CONNECT_MS = 8_000;
/** A connection that is interrupted may come back by itself. */
export const INTERRUPTED_MS = 3_000;
/** After this time in vain the other counts as out of reach; it is tried on. */
export const UNREACHABLE_MS = 16_000;

/**
 * The connection with one other tab. When it does not come about, or is interrupted, another way is looked for, again and again.
 *
 * Sound and picture have one transceiver each from the beginning, so that muting, cameras and devices change without any negotiation.
 */
export class Peer {
  readonly tracks: Tracks = { audio: null, video: null };
  #state: PeerState = "connecting";
  #own: Tracks;
  #unconnectedSince: number;
  #cancelWatch: () => void = () => {};
  readonly #ports: PeerPorts;
  readonly #connection: PeerConnection;
  readonly #negotiation: Negotiation;

  constructor(ports: PeerPorts, own: Tracks) {
    this.#ports = ports;
    this.#own = own;
    this.#unconnectedSince = ports.clock.now();
    this.#connection = ports.connection;
    const { connection } = ports;
    this.#negotiation = new Negotiation(ports, () => this.#attach());
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
    this.#negotiation.receive(signal);
  }

  /** Looks for another way to the other, for the network has changed. */
  restart(): void {
    this.#interrupted();
    this.#look();
  }

  /** What was said lately may be lost: says again what waits for an answer. */
  repeat(): void {
    this.#negotiation.repeat();
  }

  close(): void {
    this.#negotiation.close();
    this.#cancelWatch();
    this.#connection.close();
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
    this.#negotiation.inTurn(async () => {
      await this.#ports.beforeRestart();
      // A polite side that was never offered anything has nothing to restart.
      if (!this.#negotiation.closed && this.#negotiation.begun) {
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
