import { useCallback, useEffect, useRef, useState } from "react";
import type { RunReport } from "@/shared/socket/protocol";
import { randomId } from "@/shared/randomId";
import type { Room } from "../store/room";
import type { Program } from "./messages.ts";
import { reportOf } from "./report.ts";
import { Runner } from "./runner.ts";
import type { Progress } from "./running.ts";

/** What is running here, and what came of the last run. */
export interface RunState {
  /** Null while nothing runs. */
  progress: Progress | null;
  program: Program | null;
  output: string;
  /** The last run made here, which the room may not have yet. */
  last: RunReport | null;
  /** Why nothing could be run. */
  problem: string | null;
}

const NOTHING: RunState = { progress: null, program: null, output: "", last: null, problem: null };

/** Runs programs for as long as the component is shown, and shares what came of them with the room. */
export function useRunner(room: Room): { state: RunState; run: (program: Program) => void; stop: () => void } {
  const runner = useRef<Runner | null>(null);
  const [state, setState] = useState(NOTHING);
  useEffect(
    () => () => {
      runner.current?.close();
      runner.current = null;
    },
    [],
  );
  const run = useCallback(
    (program: Program) => {
      const current = (runner.current ??= new Runner());
      if (current.busy) {
        return;
      }
      setState((before) => ({ ...before, program, output: "", problem: null }));
      current
        .run(program, (progress, output) => setState((before) => ({ ...before, progress, output })))
        .then(
          (outcome) => {
            const report = reportOf(randomId(), program, outcome);
            setState({ ...NOTHING, last: report });
            room.say("ran", report);
          },
          (failure: unknown) => {
            const problem = failure instanceof Error ? failure.message : "The code could not be run.";
            setState((before) => ({ ...NOTHING, last: before.last, problem }));
          },
        );
    },
    [room],
  );
  const stop = useCallback(() => runner.current?.stop(), []);
  return { state, run, stop };
}
