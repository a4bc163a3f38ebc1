/** Brings a part of the form into view and gives it the focus, so that Tab goes on from there. */
export function goToPart(id: string) {
  const part = document.getElementById(id);
  part?.scrollIntoView({ block: "start" });
  part?.focus({ preventScroll: true });
}
