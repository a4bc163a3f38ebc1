import { randomId } from "@/shared/randomId";
import { systemClock } from "@/shared/socket/clock";
import { isCandidateView, type RoomView, type Tab } from "@/shared/socket/protocol";
import type { Room } from "../store/room";
import { knownDevices, openTracks, rememberChoice, rememberedChoice, wordsOf, type Choice, type Devices } from "./devices";
import { IceServers } from "./iceServers";
import { Heard } from "./heard";
import { Mesh, MOST_IN_CALL, type Other } from "./mesh";
import type { MediaKind, Tracks } from "./peer";
import { asSignal, type Signal } from "./signals";
import { Sounds } from "./sounds";
import { Speaking } from "./speaking";

/** All that a page shows of a call; a new object after each change. */
export interface CallState {
  phase: "out" | "joining" | "in";
  /** What is not as it should be, and what to do. */
  notice: string | null;
  own: Tracks;
  muted: boolean;
  others: readonly Other[];
  /** Who is in the call, as far as it is known to a tab that is not. */
  there: readonly string[];
  devices: Devices;
  choice: Choice;
  /** The browser wants the user to press something before it lets them hear anything. */
  blocked: boolean;
}

const NOBODY: Tracks = { audio: null, video: null };
const FULL = `${MOST_IN_CALL} people are in the call already. You can join when somebody leaves.`;
const ELSEWHERE = "You are in the call in another tab or on another device.";

/** The call of one room, as one tab takes part in it. Nothing is asked of the browser before the user joins. */
export class Call {
  #state: CallState = {
    ...{ phase: "out", notice: null, own: NOBODY, muted: false, others: [], there: [], blocked: false },
    ...{ devices: { cameras: [], microphones: [] }, choice: rememberedChoice() },
  };
  #mesh: Mesh | null = null;
  /** Each joining is another; what a former one still waits for does not count. */
  #joining = 0;
  readonly #heard = new Heard(() => this.#lookWhoIsThere());
  readonly #listeners = new Set<() => void>();
  readonly #sounds = new Sounds(() => this.#change({ blocked: this.#sounds.blocked }));
  readonly #speaking = new Speaking(() => this.#change({}));
  readonly #ice: IceServers;
  readonly #room: Room;
  readonly #me: Tab;

  constructor(room: Room) {
    this.#room = room;
    this.#me = { participant: room.me, client: room.client };
    this.#ice = new IceServers(room.session);
    room.beforeLeave(() => this.leave());
    room.store.follow({
      signal: (from, data) => this.#receive(from, data),
      snapshot: (view) => this.#roomChanged(view),
      entry: (_, view) => this.#roomChanged(view),
      status: ({ state }) => {
        if (state === "ended" || state === "replaced") {
          this.leave();
        } else if (state === "live") {
          this.#mesh?.signalsAreBack();
        }
      },
    });
  }

  readonly state = (): CallState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  speaks(track: MediaStreamTrack | null): boolean {
    return this.#speaking.on(track);
  }

  /** Joins with camera and microphone, with one of them, or, with neither, to see and hear alone. */
  async join(kinds: readonly MediaKind[]): Promise<void> {
    if (this.#state.phase !== "out") {
      return;
    }
    const attempt = ++this.#joining;
    this.#change({ phase: "joining", notice: null });
    let tracks: MediaStreamTrack[] = [];
    try {
      tracks = kinds.length === 0 ? [] : await openTracks(kinds, this.#state.choice);
      await this.#ice.load();
    } catch (failure) {
      if (attempt === this.#joining) {
        this.#change({ phase: "out", notice: wordsOf(failure, kinds) });
      }
      return;
    }
    if (attempt !== this.#joining) {
      tracks.forEach((track) => track.stop());
      return;
    }
    const own = { ...NOBODY };
    tracks.forEach((track) => (own[track.kind as MediaKind] = this.#watched(track)));
    this.#heard.clear();
    this.#mesh = this.#newMesh(own);
    window.addEventListener("online", this.#networkChanged);
    window.addEventListener("pagehide", this.#goodbye);
    (navigator as Partial<Navigator>).mediaDevices?.addEventListener("devicechange", this.#lookForDevices);
    this.#change({ phase: "in", own, muted: false, there: [] });
    this.#mesh.start();
    this.#lookForDevices();
  }

  leave(notice: string | null = null): void {
    if (this.#state.phase === "out") {
      return;
    }
    this.#joining += 1;
    this.#mesh?.others.forEach(({ tab }) => this.#heard.hear(tab));
    this.#mesh?.stop();
    this.#mesh = null;
    window.removeEventListener("online", this.#networkChanged);
    window.removeEventListener("pagehide", this.#goodbye);
    (navigator as Partial<Navigator>).mediaDevices?.removeEventListener("devicechange", this.#lookForDevices);
    Object.values(this.#state.own).forEach((track) => track?.stop());
    this.#change({ phase: "out", notice, own: NOBODY, muted: false, others: [] });
    this.#lookWhoIsThere();
  }

  /** Turns the microphone off or on; asks for one if none is open. */
  async toggleMicrophone(): Promise<void> {
    const { audio } = this.#state.own;
    if (audio === null) {
      await this.#open("audio");
    } else {
      audio.enabled = this.#state.muted;
      this.#change({ muted: !this.#state.muted });
      this.#announce();
    }
  }

  /** Turns the camera off, so that its light goes out, or on. */
  async toggleCamera(): Promise<void> {
    const { video } = this.#state.own;
    if (video === null) {
      await this.#open("video");
    } else {
      await this.#use("video", null);
    }
  }

  /** Uses another camera or microphone from now on, and the next time. */
  async choose(kind: MediaKind, device: string): Promise<void> {
    const choice = { ...this.#state.choice, [kind]: device };
    rememberChoice(choice);
    this.#change({ choice });
    if (this.#state.own[kind] !== null) {
      // Some systems open no second camera while one is in use.
      this.#state.own[kind].stop();
      await this.#open(kind);
    }
  }

  unblock(): void {
    this.#sounds.unblock();
  }

  #newMesh(own: Tracks): Mesh {
    return new Mesh(
      {
        ...{ me: this.#me, call: randomId(), since: Date.now() + this.#room.serverAheadMs(), randomId, clock: systemClock },
        say: (to: Tab | null, signal: Signal) => this.#room.signal(to, signal),
        connect: () => this.#ice.connection(),
        refresh: (connection) => this.#ice.refresh(connection),
        changed: () => this.#change({ others: this.#mesh?.others ?? [] }),
        over: (why) => this.leave(why === "full" ? FULL : ELSEWHERE),
      },
      own,
      { audio: own.audio !== null, video: own.video !== null },
    );
  }

  async #open(kind: MediaKind): Promise<void> {
    const attempt = this.#joining;
    try {
      const [track] = await openTracks([kind], this.#state.choice);
      if (attempt !== this.#joining) {
        track?.stop();
      } else if (track) {
        await this.#use(kind, this.#watched(track));
      }
    } catch (failure) {
      if (attempt === this.#joining) {
        await this.#use(kind, null);
        this.#change({ notice: wordsOf(failure, [kind]) });
      }
    }
  }

  /** Sends that track, or none, and tells the others. */
  async #use(kind: MediaKind, track: MediaStreamTrack | null): Promise<void> {
    const before = this.#state.own[kind];
    if (track !== before) {
      before?.stop();
    }
    if (track !== null && kind === "audio") {
      track.enabled = !this.#state.muted || before === null;
    }
    const muted = kind === "audio" ? track !== null && !track.enabled : this.#state.muted;
    this.#change({ own: { ...this.#state.own, [kind]: track }, muted, notice: null });
    await this.#mesh?.send(kind, track);
    this.#announce();
    this.#lookForDevices();
  }

  /** A device that is unplugged ends its track. */
  #watched(track: MediaStreamTrack): MediaStreamTrack {
    const kind = track.kind as MediaKind;
    track.onended = () => {
      if (this.#state.own[kind] === track) {
        const what = kind === "audio" ? "microphone" : "camera";
        void this.#use(kind, null).then(() => this.#change({ notice: `Your ${what} is gone. Connect it, or choose another one.` }));
      }
    };
    return track;
  }

  #announce(): void {
    const { own, muted } = this.#state;
    this.#mesh?.announce({ audio: own.audio !== null && !muted, video: own.video !== null });
  }

  #receive(from: Tab, data: object): void {
    const signal = asSignal(data);
    if (signal && this.#mesh) {
      this.#mesh.receive(from, signal);
    } else if (signal?.kind === "here") {
      this.#heard.hear(from);
      this.#lookWhoIsThere();
    } else if (signal?.kind === "left") {
      this.#heard.gone(from);
      this.#lookWhoIsThere();
    }
  }

  #lookWhoIsThere(): void {
    const there = this.#heard.others(this.#me.participant);
    if (there.join() !== this.#state.there.join()) {
      this.#change({ there });
    }
  }

  /** Whoever is put out of the room is put out of the call; for the candidate it ends with the interview. */
  #roomChanged(view: RoomView): void {
    if (!isCandidateView(view)) {
      view.participants.filter(({ status }) => status === "removed").forEach(({ id }) => this.#mesh?.drop(id));
    } else if (view.phase === "ended" || view.me.status !== "admitted") {
      this.leave();
    }
  }

  readonly #networkChanged = () => this.#mesh?.networkChanged();

  readonly #goodbye = () => this.leave();

  readonly #lookForDevices = () => {
    knownDevices().then(
      (devices) => this.#change({ devices }),
      () => undefined,
    );
  };

  #change(change: Partial<CallState>): void {
    this.#state = { ...this.#state, ...change };
    const { own, others } = this.#state;
    const heard = others.flatMap(({ tracks, audio }) => (tracks.audio && audio ? [tracks.audio] : []));
    this.#sounds.play(others.flatMap(({ tracks }) => tracks.audio ?? []));
    this.#speaking.listen(own.audio ? [own.audio, ...heard] : heard);
    this.#listeners.forEach((listener) => listener());
  }
}

const calls = new WeakMap<Room, Call>();

/** The call of a room: the same for as long as the room is open, whatever of it is shown. */
export function callOf(room: Room): Call {
  const known = calls.get(room) ?? new Call(room);
  calls.set(room, known);
  return known;
}
