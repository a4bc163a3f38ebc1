import { useEffect, useState } from "react";

export type Speed = 1 | 2 | 8;

const STEP_MS = 100;

export interface Playback {
  /** Milliseconds from the beginning of the replay. */
  time: number;
  playing: boolean;
  speed: Speed;
  go: (time: number) => void;
  toggle: () => void;
  setSpeed: (speed: Speed) => void;
}

/** A clock over the session's own time that can be stopped, set and sped up. It stops at the end. */
export function usePlayback(initial: number, to: number): Playback {
  const [time, setTime] = useState(initial);
  const [wanted, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(1);
  const playing = wanted && time < to;
  useEffect(() => {
    if (!playing) {
      return;
    }
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      const passed = (now - last) * speed;
      last = now;
      setTime((before) => Math.min(to, before + passed));
    }, STEP_MS);
    return () => clearInterval(timer);
  }, [playing, speed, to]);
  return {
    time,
    playing,
    speed,
    go: (next) => setTime(Math.max(0, Math.min(to, next))),
    toggle: () => {
      if (!playing && time >= to) {
        setTime(0);
      }
      setPlaying(!playing);
    },
    setSpeed,
  };
}
