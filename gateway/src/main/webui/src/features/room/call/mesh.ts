import type { Clock } from "@/shared/socket/clock";
import type { Tab } from "@/shared/socket/protocol";
import { Peer, type MediaKind, type PeerConnection, type PeerState, type Tracks } from "./peer";
import { addressOf, sameTab, type PeerSignal, type Sending, type Signal } from "./signals";

/** People in a call, with oneself. */
export const MOST_IN_CALL = 4;
/** How often everybody says that they are there. */
export const HERE_MS = 4_000;
/** Not heard of for this long, and without a connection: gone. */
export const GONE_MS = 13_000;

export interface MeshPorts {
  me: Tab;
  /** New each time somebody joins. */
  call: string;
  /** When this tab joined, by the server's clock. */
  since: number;
  /** False if there is no connection to the room. */
  say: (to: Tab | null, signal: Signal) => boolean;
  connect: () => PeerConnection;
  /** Before a new way is looked for: fresh credentials, if the ones at hand have ended. */
  refresh: (connection: PeerConnection) => Promise<void>;
  randomId: () => string;
  clock: Clock;
  changed: () => void;
  /** This tab cannot be in the call (any more). */
  over: (why: "full" | "elsewhere") => void;
}

/** Somebody else in the call. */
export interface Other extends Sending {
  tab: Tab;
  state: PeerState;
  tracks: Tracks;
}

interface Known extends Sending {
  tab: Tab;
  call: string;
  /** When that tab joined, by the server's clock. */
  since: number;
  line: string;
  heardAt: number;
  connection: PeerConnection;
  peer: Peer;
}

/** This tab's connections with everybody else in the call. */
export class Mesh {
  readonly #known = new Map<string, Known>();
  readonly #ports: MeshPorts;
  #sending: Sending = { audio: false, video: false };
  #tracks: Tracks;
  #cancel: () => void = () => {};
  #stopped = false;

  constructor(ports: MeshPorts, tracks: Tracks, sending: Sending) {
    this.#ports = ports;
    this.#tracks = tracks;
    this.#sending = sending;
  }

  get others(): Other[] {
    return [...this.#known.values()].map(({ tab, audio, video, peer }) => ({ tab, audio, video, state: peer.state, tracks: peer.tracks }));
  }

  start(): void {
    this.#tick();
  }

  /** Tells the others that this tab goes, and lets go of them. */
  stop(): void {
    if (!this.#stopped) {
      this.#ports.say(null, { kind: "left", call: this.#ports.call });
      this.#stopped = true;
      this.#cancel();
      this.#known.forEach(({ peer }) => peer.close());
      this.#known.clear();
    }
  }

  /** What this tab sends has changed. */
  announce(sending: Sending): void {
    this.#sending = sending;
    this.#ports.say(null, this.#here());
  }

  async send(kind: MediaKind, track: MediaStreamTrack | null): Promise<void> {
    this.#tracks = { ...this.#tracks, [kind]: track };
    await Promise.all([...this.#known.values()].map(({ peer }) => peer.send(kind, track)));
  }

  /** The way to the others is back: what was said meanwhile is lost. */
  signalsAreBack(): void {
    this.#ports.say(null, this.#here());
    this.#known.forEach(({ peer }) => peer.repeat());
  }

  /** This computer is in another network. */
  networkChanged(): void {
    this.#known.forEach(({ peer }) => peer.restart());
  }

  /** Lets go of somebody who is not in the room any more. */
  drop(participant: string): void {
    this.#known.forEach((known) => known.tab.participant === participant && this.#forget(known));
  }

  receive(from: Tab, signal: Signal): void {
    if (this.#stopped) {
      return;
    }
    switch (signal.kind) {
      case "here":
        this.#heard(from, signal);
        return;
      case "left":
        this.#left(from, signal.call);
        return;
      case "full":
        if (signal.to === this.#ports.call) {
          this.#ports.over("full");
        }
        return;
      case "reset":
        this.#reset(from, signal.call, signal.to);
        return;
      case "offer":
      case "answer":
      case "candidates":
        this.#negotiate(from, signal);
    }
  }

  #heard(from: Tab, { call, since, audio, video }: Extract<Signal, { kind: "here" }>): void {
    if (from.participant === this.#ports.me.participant) {
      if (comesAfter({ tab: from, since }, { tab: this.#ports.me, since: this.#ports.since })) {
        this.#ports.over("elsewhere");
      } else {
        this.#ports.say(from, this.#here());
      }
      return;
    }
    let known = this.#known.get(addressOf(from));
    if (known && known.call !== call) {
      this.#forget(known);
      known = undefined;
    }
    if (!known) {
      const twin = this.#twinOf(from);
      if (twin && comesAfter(twin, { tab: from, since })) {
        // Has joined elsewhere since, and is about to leave here.
        return;
      }
      if (twin) {
        this.#forget(twin);
      }
      if (this.#known.size >= MOST_IN_CALL - 1) {
        // Whoever came last finds no room.
        if (since > this.#ports.since) {
          this.#ports.say(from, { kind: "full", to: call });
        } else {
          this.#ports.over("full");
        }
        return;
      }
      this.#ports.say(from, this.#here());
      known = this.#meet(from, call, since, { audio, video });
    }
    const changed = known.audio !== audio || known.video !== video;
    Object.assign(known, { audio, video, heardAt: this.#ports.clock.now() });
    if (changed) {
      this.#ports.changed();
    }
  }

  /** Another tab of the same person. */
  #twinOf(tab: Tab): Known | undefined {
    return [...this.#known.values()].find((known) => known.tab.participant === tab.participant && !sameTab(known.tab, tab));
  }

  #left(from: Tab, call: string): void {
    const known = this.#known.get(addressOf(from));
    if (known?.call === call) {
      this.#forget(known);
    }
  }

  #reset(from: Tab, call: string, to: string): void {
    const known = this.#known.get(addressOf(from));
    if (known?.call === call && to === this.#ports.call && !this.#polite(from)) {
      this.#again(known);
    }
  }

  #negotiate(from: Tab, signal: PeerSignal): void {
    let known = this.#known.get(addressOf(from));
    if (signal.to !== this.#ports.call || known?.call !== signal.call) {
      // Meant for this tab before it was reloaded; or its sender is not known yet, and says it again.
      return;
    }
    if (signal.line !== known.line) {
      if (!this.#polite(from) || signal.kind !== "offer") {
        return;
      }
      if (known.line !== "") {
        known = this.#again(known);
      }
      known.line = signal.line;
    }
    known.peer.receive(signal);
  }

  #meet(tab: Tab, call: string, since: number, sending: Sending): Known {
    const { me, clock, randomId, connect } = this.#ports;
    const polite = this.#polite(tab);
    const connection = connect();
    const known: Known = {
      ...{ tab, call, since, ...sending, connection, heardAt: clock.now() },
      // The impolite side begins, and so names the line.
      line: polite ? "" : randomId(),
      peer: new Peer(
        {
          ...{ connection, polite, clock },
          say: (said) => void this.#ports.say(tab, { ...said, call: this.#ports.call, to: call, line: known.line }),
          changed: () => this.#ports.changed(),
          broken: () => this.#broken(known),
          beforeRestart: () => this.#ports.refresh(connection),
        },
        this.#tracks,
      ),
    };
    if (!sameTab(tab, me)) {
      this.#known.set(addressOf(tab), known);
    }
    this.#ports.changed();
    return known;
  }

  #broken(known: Known): void {
    if (this.#known.get(addressOf(known.tab)) !== known) {
      return;
    }
    if (this.#polite(known.tab)) {
      this.#ports.say(known.tab, { kind: "reset", call: this.#ports.call, to: known.call });
    } else {
      this.#again(known);
    }
  }

  /** A new connection with the same tab. */
  #again(known: Known): Known {
    known.peer.close();
    return this.#meet(known.tab, known.call, known.since, { audio: known.audio, video: known.video });
  }

  #forget(known: Known): void {
    known.peer.close();
    this.#known.delete(addressOf(known.tab));
    this.#ports.changed();
  }

  #polite(other: Tab): boolean {
    return addressOf(this.#ports.me) < addressOf(other);
  }

  #here(): Signal {
    return { kind: "here", call: this.#ports.call, since: this.#ports.since, ...this.#sending };
  }

  #tick(): void {
    this.#ports.say(null, this.#here());
    const long = this.#ports.clock.now() - GONE_MS;
    this.#known.forEach((known) => {
      if (known.heardAt < long && known.peer.state !== "connected") {
        this.#forget(known);
      }
    });
    this.#cancel = this.#ports.clock.after(HERE_MS, () => this.#tick());
  }
}

type Joined = Pick<Known, "tab" | "since">;

/** Of two tabs of one person, the one that joined later is in the call. */
const comesAfter = (one: Joined, other: Joined) =>
  one.since > other.since || (one.since === other.since && one.tab.client > other.tab.client);
