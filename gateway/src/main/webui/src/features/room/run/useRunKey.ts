import { useEffect, useRef } from "react";

/** Where Ctrl or Cmd with Enter belongs to something else. */
const ELSEWHERE = "[role=dialog], [role=menu], textarea, input:not([type=checkbox])";

/** Ctrl or Cmd with Enter, in the editor too, before it makes a line there. */
export function useRunKey(run: () => void) {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const wanted = event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && !event.isComposing;
      if (wanted && !target?.closest(ELSEWHERE)) {
        event.preventDefault();
        event.stopPropagation();
        if (!event.repeat) {
          latest.current();
        }
      }
    };
    document.addEventListener("keydown", onKeyDown, true);
    return () => document.removeEventListener("keydown", onKeyDown, true);
  }, []);
}
