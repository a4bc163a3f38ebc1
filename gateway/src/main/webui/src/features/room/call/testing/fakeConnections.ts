import type { PeerConnection } from "../peer";

interface FakeSdp {
  id: number;
  ufrag: number;
  kinds: string[];
}

/** What the connections of a test travel over. */
export class FakeNetwork {
  /** Whether packets arrive. */
  up = true;
  readonly connections: FakeConnection[] = [];

  /** Packets arrive no more, or again by a way that has to be looked for. */
  fail(state: RTCPeerConnectionState = "failed"): void {
    this.up = false;
    this.connections.forEach((connection) => connection.interrupt(state));
  }

  settle(): void {
    for (const one of this.connections) {
      const other = this.connections.find(({ id }) => id === one.remote?.id);
      if (this.up && other && one.fits(other) && other.fits(one)) {
        one.connect();
        other.connect();
      }
    }
  }
}

/** A track of nothing. */
export function fakeTrack(kind: string): MediaStreamTrack {
  return { kind, enabled: true, stop: () => undefined } as unknown as MediaStreamTrack;
}

/**
 * A peer connection with the signalling states of the real one, and its strictness: an answer without an offer is an error, an offer over an own one
 * takes that back. It is connected when both sides have the other's latest description.
 */
export class FakeConnection implements Pick<PeerConnection, keyof PeerConnection> {
  signalingState: RTCSignalingState = "stable";
  connectionState: RTCPeerConnectionState = "new";
  localDescription: RTCSessionDescription | null = null;
  onnegotiationneeded: PeerConnection["onnegotiationneeded"] = null;
  onicecandidate: PeerConnection["onicecandidate"] = null;
  onconnectionstatechange: PeerConnection["onconnectionstatechange"] = null;
  ontrack: PeerConnection["ontrack"] = null;
  remote: FakeSdp | null = null;
  rollbacks = 0;
  closed = false;
  broken = false;
  readonly id: number;
  readonly #network: FakeNetwork;
  readonly #transceivers: RTCRtpTransceiver[] = [];
  #ufrag = 0;
  #restart = false;
  #needed = false;
  #stable: { local: RTCSessionDescription | null; ufrag: number } = { local: null, ufrag: 0 };

  constructor(network: FakeNetwork) {
    this.#network = network;
    this.id = network.connections.push(this);
  }

  addTransceiver(trackOrKind: MediaStreamTrack | string, init?: RTCRtpTransceiverInit): RTCRtpTransceiver {
    const kind = typeof trackOrKind === "string" ? trackOrKind : trackOrKind.kind;
    const sender = {
      track: typeof trackOrKind === "string" ? null : trackOrKind,
      replaceTrack(track: MediaStreamTrack | null) {
        this.track = track;
        return Promise.resolve();
      },
    };
    const made = { direction: init?.direction ?? "sendrecv", sender, receiver: { track: fakeTrack(kind) } };
    this.#transceivers.push(made as unknown as RTCRtpTransceiver);
    this.#need();
    return made as unknown as RTCRtpTransceiver;
  }

  getTransceivers(): RTCRtpTransceiver[] {
    return this.#transceivers;
  }

  async setLocalDescription(): Promise<void> {
    await Promise.resolve();
    this.#check(this.signalingState !== "have-local-offer");
    const type = this.signalingState === "have-remote-offer" ? "answer" : "offer";
    this.#stable = { local: this.localDescription, ufrag: this.#ufrag };
    if (this.#ufrag === 0 || (this.#restart && type === "offer") || (type === "answer" && this.#remoteRestarted())) {
      this.#ufrag += 1;
      this.#restart &&= type !== "offer";
    }
    this.#needed = false;
    this.#describe(type);
    this.signalingState = type === "offer" ? "have-local-offer" : "stable";
    this.onicecandidate?.call(this as never, { candidate: { toJSON: () => ({ candidate: `way-of-${this.id}` }) } } as never);
    this.#network.settle();
    if (type === "answer" && this.#restart) {
      this.#need();
    }
  }

  async setRemoteDescription({ type, sdp = "" }: RTCSessionDescriptionInit): Promise<void> {
    await Promise.resolve();
    this.#check(!this.broken);
    const described = JSON.parse(sdp) as FakeSdp;
    if (type === "answer") {
      this.#check(this.signalingState === "have-local-offer");
      this.signalingState = "stable";
    } else {
      if (this.signalingState === "have-local-offer") {
        this.rollbacks += 1;
        this.#restart ||= this.#stable.ufrag > 0;
        this.localDescription = this.#stable.local;
        this.#ufrag = this.#stable.ufrag;
      }
      this.signalingState = "have-remote-offer";
    }
    const known = this.remote !== null;
    this.#previous = this.remote;
    this.remote = described;
    described.kinds.forEach((kind) => this.#receive(kind, known));
    this.#network.settle();
  }

  #previous: FakeSdp | null = null;

  async addIceCandidate(): Promise<void> {
    await Promise.resolve();
    this.#check(this.remote !== null);
  }

  restartIce(): void {
    this.#restart = true;
    this.#need();
  }

  setConfiguration(): void {
    // Nothing here depends on servers.
  }

  close(): void {
    this.closed = true;
    this.signalingState = "closed";
    this.connectionState = "closed";
    this.#network.connections.forEach((other) => other.remote?.id === this.id && other.interrupt("disconnected"));
  }

  fits(other: FakeConnection): boolean {
    const latest = this.#ufrag === other.remote?.ufrag && this.remote?.id === other.id;
    return !this.closed && this.signalingState === "stable" && latest;
  }

  connect(): void {
    this.#turn("connected");
  }

  interrupt(state: RTCPeerConnectionState): void {
    if (!this.closed && this.connectionState === "connected") {
      // Only a new way helps: what the other has of this side is out of date.
      this.#ufrag += 0.5;
      this.#turn(state);
    }
  }

  #turn(state: RTCPeerConnectionState): void {
    if (this.connectionState !== state) {
      this.connectionState = state;
      this.onconnectionstatechange?.call(this as never, {} as never);
    }
  }

  #receive(kind: string, known: boolean): void {
    if (!this.#transceivers.some(({ receiver }) => receiver.track.kind === kind)) {
      this.addTransceiver(kind, { direction: "recvonly" });
    }
    if (!known) {
      this.ontrack?.call(this as never, { track: fakeTrack(kind) } as never);
    }
  }

  #remoteRestarted(): boolean {
    return this.#previous?.id !== this.remote?.id || this.#previous?.ufrag !== this.remote?.ufrag;
  }

  #describe(type: RTCSdpType): void {
    const kinds = this.#transceivers.map(({ receiver }) => receiver.track.kind);
    const sdp = JSON.stringify({ id: this.id, ufrag: this.#ufrag, kinds } satisfies FakeSdp);
    this.localDescription = { type, sdp } as RTCSessionDescription;
  }

  /** Fires when it is stable again, once. */
  #need(): void {
    if (!this.#needed) {
      this.#needed = true;
      void Promise.resolve().then(() => {
        if (this.#needed && !this.closed && this.signalingState === "stable") {
          this.#needed = false;
          this.onnegotiationneeded?.call(this as never, {} as never);
        }
        this.#needed = false;
      });
    }
  }

  #check(right: boolean): void {
    if (!right || this.closed) {
      throw new DOMException("not in this state", "InvalidStateError");
    }
  }
}
