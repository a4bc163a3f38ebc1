import type { Timeline } from "../fold/timeline";
import { advance } from "./advance";

export const SPEEDS = [0.5, 1, 2, 4, 8, 16, 32] as const;
export type Speed = (typeof SPEEDS)[number];

export interface PlayerState {
  /** Milliseconds from the beginning of the replay. */
  time: number;
  playing: boolean;
  speed: Speed;
  /** Whether gaps in which nothing happens are passed over. */
  skipIdle: boolean;
}

/** Calls back again and again with the time in milliseconds, until the function it gives is called. */
export type Ticks = (tick: (now: number) => void) => () => void;

/** A tab in the background is not drawn, and stands still. */
const LONGEST_TICK_MS = 250;

/** A clock over the time of a session that can be stopped, set and sped up. It stops at the end. */
export class Player {
  #state: PlayerState;
  readonly #timeline: Timeline;
  readonly #ticks: Ticks;
  readonly #listeners = new Set<() => void>();
  #stop: (() => void) | null = null;

  constructor(timeline: Timeline, time: number, ticks: Ticks = frames) {
    this.#timeline = timeline;
    this.#ticks = ticks;
    this.#state = { time: within(timeline, time), playing: false, speed: 1, skipIdle: true };
  }

  /** A player of more of the same session, at the same place and set the same; it stands still. */
  continuedOn(timeline: Timeline): Player {
    const { time, speed, skipIdle } = this.#state;
    const next = new Player(timeline, time, this.#ticks);
    next.setSpeed(speed);
    next.setSkipIdle(skipIdle);
    return next;
  }

  readonly state = (): PlayerState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** How many entries have come. */
  readonly index = (): number => this.#timeline.indexAt(this.#state.time);

  readonly go = (time: number): void => this.#change({ time: within(this.#timeline, time) });

  /** Goes to the entry that so many are before, or after, the one that came last. */
  readonly step = (by: number): void => {
    const index = Math.max(0, Math.min(this.#timeline.count, this.index() + by));
    this.pause();
    this.go(index === 0 ? 0 : this.#timeline.offset(index - 1));
  };

  /** Plays on; from the beginning when it stands at the end. */
  readonly play = (): void => {
    if (this.#stop || this.#timeline.length === 0) {
      return;
    }
    const { time } = this.#state;
    this.#change({ playing: true, time: time >= this.#timeline.length ? 0 : time });
    let last: number | null = null;
    this.#stop = this.#ticks((now) => {
      const passed = Math.max(0, Math.min(LONGEST_TICK_MS, now - (last ?? now)));
      last = now;
      this.#run(passed);
    });
  };

  readonly pause = (): void => {
    this.#stop?.();
    this.#stop = null;
    if (this.#state.playing) {
      this.#change({ playing: false });
    }
  };

  readonly toggle = (): void => (this.#state.playing ? this.pause() : this.play());

  readonly setSpeed = (speed: Speed): void => this.#change({ speed });

  /** One speed up or down. */
  readonly faster = (by: 1 | -1): void => {
    const at = SPEEDS.indexOf(this.#state.speed) + by;
    this.setSpeed(SPEEDS[Math.max(0, Math.min(SPEEDS.length - 1, at))] ?? 1);
  };

  readonly setSkipIdle = (skipIdle: boolean): void => this.#change({ skipIdle });

  #run(passed: number) {
    const { time, speed, skipIdle } = this.#state;
    const next = advance(this.#timeline, time, passed * speed, skipIdle);
    this.go(next);
    if (next >= this.#timeline.length) {
      this.pause();
    }
  }

  #change(change: Partial<PlayerState>) {
    this.#state = { ...this.#state, ...change };
    this.#listeners.forEach((listener) => listener());
  }
}

const within = (timeline: Timeline, time: number) => Math.max(0, Math.min(timeline.length, time));

const frames: Ticks = (tick) => {
  let request = requestAnimationFrame(function draw(now) {
    request = requestAnimationFrame(draw);
    tick(now);
  });
  return () => cancelAnimationFrame(request);
};
