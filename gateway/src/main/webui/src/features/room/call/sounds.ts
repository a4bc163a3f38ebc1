/** Lets the others be heard, whatever of them is shown. */
export class Sounds {
  readonly #playing = new Map<MediaStreamTrack, HTMLAudioElement>();
  readonly #changed: () => void;
  #blocked = false;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Whether the browser wants the user to press something first. */
  get blocked(): boolean {
    return this.#blocked;
  }

  /** These, and no others. */
  play(tracks: readonly MediaStreamTrack[]): void {
    for (const [track, element] of this.#playing) {
      if (!tracks.includes(track)) {
        element.srcObject = null;
        this.#playing.delete(track);
      }
    }
    if (tracks.length === 0) {
      this.#blocked = false;
    }
    for (const track of tracks) {
      if (!this.#playing.has(track)) {
        const element = new Audio();
        element.srcObject = new MediaStream([track]);
        this.#playing.set(track, element);
        this.#start(element);
      }
    }
  }

  /** The user has pressed something. */
  unblock(): void {
    this.#blocked = false;
    this.#changed();
    this.#playing.forEach((element) => this.#start(element));
  }

  #start(element: HTMLAudioElement): void {
    element.play().catch((failure: unknown) => {
      if (failure instanceof DOMException && failure.name === "NotAllowedError") {
        this.#blocked = true;
        this.#changed();
      }
    });
  }
}
