/** What the canvas would do and the board does not: open and save files, look for text beside it, print, show commands of its own. */
const NOT_HERE: ReadonlySet<string> = new Set(["o", "s", "f", "p", "/"]);

/**
 * Keys that are the room's or the browser's even while the board has the focus: the command palette, the way out, and what the board does not do. The
 * canvas would take them first.
 *
 * @param toEnd what is on the board for Escape to end before it leaves; the canvas itself would keep a selection for ever
 * @param deselect ends a selection
 * @returns what ends it
 */
export function leaveKeys(home: HTMLElement, toEnd: () => "nothing" | "selection" | "more", deselect: () => void): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, code, ctrlKey, metaKey, shiftKey, altKey } = event;
    const typing = event.target instanceof Element && event.target.closest("input, textarea, [contenteditable=true]") !== null;
    const control = ctrlKey || metaKey;
    if (control && key.toLowerCase() === "k") {
      event.stopImmediatePropagation();
      event.preventDefault();
      const same = { key, code, ctrlKey, metaKey, shiftKey, altKey, bubbles: true, cancelable: true };
      home.parentElement?.dispatchEvent(new KeyboardEvent("keydown", same));
    } else if (!typing && key === "Escape" && toEnd() !== "more") {
      // The canvas would take the focus back.
      event.stopImmediatePropagation();
      if (toEnd() === "selection") {
        deselect();
      } else {
        home.closest<HTMLElement>("[data-board-home]")?.focus();
      }
    } else if (!typing && (control ? NOT_HERE.has(key.toLowerCase()) || (shiftKey && key.toLowerCase() === "e") : key === "9")) {
      event.stopImmediatePropagation();
    }
  };
  home.addEventListener("keydown", onKeyDown, true);
  return () => home.removeEventListener("keydown", onKeyDown, true);
}
