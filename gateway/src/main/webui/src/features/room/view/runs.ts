import type { EntryData, RunResult } from "@/shared/socket/protocol";

/** As many as the room remembers. */
const mostRuns = 20;

/** The runs with one more, the latest last. */
export function withRun(runs: readonly RunResult[], { result }: EntryData["ran"]): RunResult[] {
  return result ? [...runs, result].slice(-mostRuns) : [...runs];
}
