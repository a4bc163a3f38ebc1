import type { ApiProblem } from "../api/problem";
import type { SaveState } from "./autosave";
import classes from "./SaveStatus.module.css";

/** Where the last change is, in a few quiet words; louder only when it is not safe. */
export function SaveStatus({ state }: { state: SaveState }) {
  return (
    <span role="status" className={classes.status} data-bad={state.kind === "failed" || state.kind === "conflict" || undefined}>
      {words(state)}
    </span>
  );
}

function reason({ errors, message }: ApiProblem): string {
  const [first] = errors;
  return first === undefined ? message : `${first.field} ${first.message}`;
}

function words(state: SaveState): string {
  switch (state.kind) {
    case "saved":
      return "All changes saved";
    case "waiting":
    case "saving":
      return "Saving…";
    case "failed":
      return state.problem.passing ? "Not saved yet; trying again" : `Not saved: ${reason(state.problem)}`;
    case "conflict":
      return "Not saved: changed elsewhere";
  }
}
