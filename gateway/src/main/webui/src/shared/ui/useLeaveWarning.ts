import { useBlocker } from "@tanstack/react-router";

/** While `unsaved`, leaving the page asks first. */
export function useLeaveWarning(unsaved: boolean) {
  useBlocker({
    shouldBlockFn: () => unsaved && !window.confirm("There are changes that are not saved. Leave and lose them?"),
    enableBeforeUnload: unsaved,
    disabled: !unsaved,
  });
}
