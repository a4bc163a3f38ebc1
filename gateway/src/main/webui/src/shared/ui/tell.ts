import { asProblem } from "../api/problem";

/** A short message about something done or not done, as it will be shown. */
export interface Message {
  title?: string;
  words: string;
  bad: boolean;
  /** The way back, offered for a while. */
  undo?: () => void;
}

const listeners = new Set<() => void>();
let waiting: readonly Message[] = [];

/** A short message that something was done; with `undo`, the way back. */
export function tell(words: string, undo?: () => void) {
  put({ words, bad: false, ...(undo === undefined ? {} : { undo }) });
}

/** Says what did not happen, why, and stays until dismissed. */
export function tellProblem(what: string, failure: unknown) {
  const problem = asProblem(failure);
  put({ title: what, words: problem.detail || problem.title, bad: true });
}

/** Messages that are still to be shown, for the one component that shows them. */
export const untold = {
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  snapshot: () => waiting,
  /** Takes the messages out. */
  take(): readonly Message[] {
    const taken = waiting;
    if (taken.length > 0) {
      waiting = [];
      listeners.forEach((listener) => listener());
    }
    return taken;
  },
};

function put(message: Message) {
  waiting = [...waiting, message];
  listeners.forEach((listener) => listener());
}
