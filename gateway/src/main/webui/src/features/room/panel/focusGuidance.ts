export type GuidanceTarget = "hints" | "followUps";

/** Opens the hints or follow-ups, once they are shown, and goes to the first that can be marked. */
export function focusGuidance(target: GuidanceTarget) {
  requestAnimationFrame(() => {
    const fold = document.querySelector<HTMLDetailsElement>(`details[data-key-target="${target}"]`);
    if (fold) {
      fold.open = true;
      focusWithin(fold);
    }
  });
}

/** The first that can be marked in an open fold; its summary when none is left. */
export function focusWithin(fold: HTMLDetailsElement | null) {
  const place = fold?.querySelector<HTMLElement>("[data-marks]") ?? fold?.querySelector<HTMLElement>("summary");
  place?.focus();
  place?.scrollIntoView({ block: "nearest" });
}
