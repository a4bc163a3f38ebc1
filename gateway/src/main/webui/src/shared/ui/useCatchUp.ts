import { useEffect, useState } from "react";

const firstPauseMs = 1000;
const longestPauseMs = 15_000;

/** Over more than a minute: what takes longer than that will not come soon. */
const MOST_LOOKS = 8;

/** How long is waited before the `look`th look, counted from 0. */
export function pauseMs(look: number): number {
  return Math.min(firstPauseMs * 2 ** look, longestPauseMs);
}

export interface CatchUp {
  /** It was looked often enough; nothing more is asked by itself. */
  gaveUp: boolean;
  /** Looks at once, and then again as at the start. */
  again: () => void;
}

/**
 * While what is shown is `behind` what is stored, looks for the newer every now and then: with growing pauses, and not for ever. It starts
 * anew when it is behind once more.
 */
export function useCatchUp(behind: boolean, look: () => Promise<unknown>): CatchUp {
  const [looks, setLooks] = useState(0);
  if (!behind && looks > 0) {
    setLooks(0);
  }
  const waiting = behind && looks < MOST_LOOKS;
  useEffect(() => {
    if (!waiting) {
      return;
    }
    let over = false;
    const timer = setTimeout(() => void look().finally(() => !over && setLooks(looks + 1)), pauseMs(looks));
    return () => {
      over = true;
      clearTimeout(timer);
    };
    // A new function for the same look does not begin the pause again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [waiting, looks]);
  return {
    gaveUp: behind && looks >= MOST_LOOKS,
    again: () => {
      setLooks(0);
      void look();
    },
  };
}
