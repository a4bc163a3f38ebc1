import type { StreamState } from "../stream/scoreStream";
import classes from "./Scores.module.css";

/** One quiet dot while the scores of a running interview are followed; words when they are not. Nothing moves after its end. */
export function LiveState({ state, over }: { state: StreamState; over: boolean }) {
  if (over && state.kind === "live") {
    return null;
  }
  const words = {
    live: "",
    connecting: "Connecting…",
    lost: "Connection lost, trying again. These are the last known scores.",
    refused: "",
  };
  return (
    <span className={classes.live}>
      <span className={classes.dot} data-state={state.kind} />
      <span role="status">{state.kind === "live" ? <span className="visually-hidden">Connected</span> : words[state.kind]}</span>
    </span>
  );
}
