import { useEffect, useRef } from "react";

const ROOM_KEYS = ["1", "2", "3", "4", "0", "ArrowUp", "ArrowDown", "n", "c", "r", "a", "h", "f", "t", "b", "e", "d", "g", "?"] as const;

export type RoomKey = (typeof ROOM_KEYS)[number];

const KEYS: ReadonlySet<RoomKey> = new Set(ROOM_KEYS);

/** Where keys belong to what has the focus. */
const TYPING =
  "input:not([type=checkbox]), textarea, select, [contenteditable=true], .cm-editor, .excalidraw, [role=dialog], [role=menu], [role=separator]";

/** The room's single keys. */
export function useRoomKeys(act: (key: RoomKey) => boolean) {
  useSingleKeys(KEYS, act);
}

/** Single keys. They never act while somebody types, nor together with Ctrl, Alt or Cmd. @param keys the same at each call */
export function useSingleKeys<K extends string>(keys: ReadonlySet<K>, act: (key: K) => boolean) {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const taken = event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing;
      if (!taken && !target?.closest(TYPING) && isOneOf(keys, event.key) && !(event.repeat && !event.key.startsWith("Arrow"))) {
        if (latest.current(event.key)) {
          event.preventDefault();
        }
      }
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [keys]);
}

function isOneOf<K extends string>(keys: ReadonlySet<K>, key: string): key is K {
  return (keys as ReadonlySet<string>).has(key);
}

/** Puts the focus into the field that waits for that key, once it is shown. */
export function focusField(name: "note" | "chat") {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-key-target="${name}"]`)?.focus());
}

export function focusEditor() {
  document.querySelector<HTMLElement>("[data-editor-home] .cm-content")?.focus();
}
