import { heard, loudness } from "@/shared/sound/loudness";

const LOOK_MS = 150;
/** Between two words somebody still speaks. */
const PAUSE_MS = 700;

interface Ear {
  analyser: AnalyserNode;
  source: MediaStreamAudioSourceNode;
  lastHeard: number;
}

/** Which of some tracks somebody speaks on. */
export class Speaking {
  readonly #ears = new Map<MediaStreamTrack, Ear>();
  readonly #changed: () => void;
  readonly #samples = new Float32Array(512);
  #context: AudioContext | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;
  #speaking: ReadonlySet<MediaStreamTrack> = new Set();

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  on(track: MediaStreamTrack | null): boolean {
    return track !== null && this.#speaking.has(track);
  }

  /** Listens to these, and to no others; to none, it lets go of everything. */
  listen(tracks: readonly MediaStreamTrack[]): void {
    for (const [track, { source }] of this.#ears) {
      if (!tracks.includes(track)) {
        source.disconnect();
        this.#ears.delete(track);
      }
    }
    if (tracks.length === 0) {
      clearInterval(this.#timer);
      this.#timer = undefined;
      void this.#context?.close();
      this.#context = null;
      this.#speaking = new Set();
      return;
    }
    this.#context ??= new AudioContext();
    this.#timer ??= setInterval(() => this.#look(), LOOK_MS);
    for (const track of tracks) {
      if (!this.#ears.has(track)) {
        const analyser = this.#context.createAnalyser();
        analyser.fftSize = this.#samples.length;
        const source = this.#context.createMediaStreamSource(new MediaStream([track]));
        source.connect(analyser);
        this.#ears.set(track, { analyser, source, lastHeard: 0 });
      }
    }
  }

  #look(): void {
    const now = Date.now();
    const speaking = new Set<MediaStreamTrack>();
    for (const [track, ear] of this.#ears) {
      ear.analyser.getFloatTimeDomainData(this.#samples);
      if (track.enabled && heard(loudness(this.#samples))) {
        ear.lastHeard = now;
      }
      if (track.enabled && now - ear.lastHeard < PAUSE_MS) {
        speaking.add(track);
      }
    }
    const same = speaking.size === this.#speaking.size && [...speaking].every((track) => this.#speaking.has(track));
    if (!same) {
      this.#speaking = speaking;
      this.#changed();
    }
  }
}
