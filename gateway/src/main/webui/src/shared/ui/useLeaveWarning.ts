import { useBlocker } from "@tanstack/react-router";

/** Asks whether what is not saved may be lost. */
export function mayLeave(): boolean {
  return window.confirm("There are changes that are not saved. Leave and lose them?");
}

/** While `unsaved`, leaving the page asks first. */
export function useLeaveWarning(unsaved: boolean) {
  useBlocker({
    shouldBlockFn: () => unsaved && !mayLeave(),
    enableBeforeUnload: unsaved,
    disabled: !unsaved,
  });
}
