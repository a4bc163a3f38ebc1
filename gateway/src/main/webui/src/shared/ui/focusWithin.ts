/** Moves focus, once the page has been updated, to the first of `wanted` (selectors, best first) found in `place()`. */
export function focusWithin(place: () => Element | null | undefined, ...wanted: readonly string[]) {
  requestAnimationFrame(() => {
    for (const selector of wanted) {
      const found = place()?.querySelector<HTMLElement>(selector);
      if (found) {
        found.focus();
        return;
      }
    }
  });
}
