import type { StreamState } from "../stream/scoreStream";
import classes from "./Scores.module.css";

/** One quiet dot while the scores are followed; words when they are not. */
export function LiveState({ state }: { state: StreamState }) {
  const words = {
    live: "",
    connecting: "Connecting…",
    lost: "Connection lost, trying again. These are the last known scores.",
    refused: "",
  };
  return (
    <span className={classes.live}>
      <span className={classes.dot} data-state={state.kind} />
      <span role="status">{state.kind === "live" ? "live" : words[state.kind]}</span>
    </span>
  );
}
