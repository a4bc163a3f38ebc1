import { useSyncExternalStore } from "react";

/**
 * Texts that are being typed and not said yet. They live in the session storage under every key stroke, so that neither a reload nor a
 * refusal loses one.
 */

const listeners = new Set<() => void>();
const memory = new Map<string, string>();
const storageKey = (key: string) => `rehearsal.draft.${key}`;

function read(key: string): string {
  const known = memory.get(key);
  if (known !== undefined) {
    return known;
  }
  try {
    return sessionStorage.getItem(storageKey(key)) ?? "";
  } catch {
    return "";
  }
}

function write(key: string, text: string) {
  memory.set(key, text);
  try {
    if (text === "") {
      sessionStorage.removeItem(storageKey(key));
    } else {
      sessionStorage.setItem(storageKey(key), text);
    }
  } catch {
    // The text is still in memory.
  }
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function useDraft(key: string): [text: string, set: (text: string) => void] {
  const text = useSyncExternalStore(subscribe, () => read(key));
  return [text, (next) => write(key, next)];
}

/** Gives a text that was not taken back to where it was typed, before what has been typed there since. */
export function giveBack(key: string, text: string) {
  const typed = read(key);
  write(key, typed === "" ? text : `${text}\n${typed}`);
}
