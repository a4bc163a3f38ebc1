import { memo } from "react";
import type { RunEnd, RunResult } from "@/shared/socket/protocol";
import type { Names } from "../fold/describe";
import classes from "./Replay.module.css";

const ENDS: Record<RunEnd, string> = {
  ok: "ended",
  error: "ended with an error",
  stopped: "was stopped",
  timeout: "took too long",
  memory: "took too much memory",
};

/** What came of the code that was run last. */
export const LastRun = memo(
  function LastRun({ runs, names }: { runs: readonly RunResult[]; names: Names }) {
    const run = runs.at(-1);
    if (!run) {
      return null;
    }
    return (
      <section className={classes.run} aria-label="Output">
        <h2 className={classes.heading}>
          {names.person(run.author)} ran {run.file}: {ENDS[run.end]} after {(run.millis / 1000).toFixed(1)} s
        </h2>
        {run.output !== "" && (
          <pre className={classes.output} role="region" aria-label="What it printed" tabIndex={0}>
            {run.output}
            {run.truncated && "\n… and more"}
          </pre>
        )}
        <ul className={classes.list}>
          {run.checks.map(({ name, passed, message }) => (
            <li key={name}>
              <span aria-hidden="true">{passed ? "✓" : "✗"} </span>
              {name}: {passed ? "passed" : "failed"}
              {!passed && message && <span className={classes.quiet}> {message}</span>}
            </li>
          ))}
        </ul>
      </section>
    );
  },
  (one, other) => one.runs === other.runs && one.names === other.names,
);
