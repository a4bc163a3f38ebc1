/** Time and timers, so that tests can hold them. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now: () => number;
  /** @returns what takes the timer back */
  after: (milliseconds: number, run: () => void) => () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, run) => {
    const id = setTimeout(run, milliseconds);
    return () => clearTimeout(id);
  },
};
