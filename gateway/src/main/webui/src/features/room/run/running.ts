import type { RunEnd } from "@/shared/socket/protocol";
import { LIMITS } from "./limits.ts";
import type { Program, RunReport } from "./messages.ts";

/** What came of a run. */
export interface Outcome {
  end: RunEnd;
  millis: number;
  output: string;
  truncated: boolean;
  checks: { name: string; passed: boolean; message: string }[];
}

export type Progress = "loading" | "running" | "checking";

/** Hears how far a run is and what it has printed. */
export type Tell = (progress: Progress, output: string) => void;

type Ended = Extract<RunReport, { t: "ended" }>;
type Checked = Extract<RunReport, { t: "checked" }>;

/** One program while it runs, and what has come of it so far. What it may print is bounded. */
export class Running {
  readonly id: string;
  readonly program: Program;
  readonly outcome: Outcome;
  /** How often it was handed to a frame. */
  attempt = 0;
  #begunAt: number | null = null;
  #ended = false;
  readonly #tell: Tell;

  constructor(id: string, program: Program, tell: Tell) {
    const checks = program.checks.slice(0, LIMITS.checks);
    this.id = id;
    this.program = { ...program, checks };
    this.outcome = { end: "ok", millis: 0, output: "", truncated: false, checks: checks.map(({ name }) => unfinished(name)) };
    this.#tell = tell;
    tell("loading", "");
  }

  /** Whether the program itself was reached. */
  get begun(): boolean {
    return this.#begunAt !== null;
  }

  begin(now: number): void {
    this.#begunAt = now;
    this.#tell("running", this.outcome.output);
  }

  print(text: string): void {
    const { outcome } = this;
    const left = LIMITS.outputCharacters - outcome.output.length;
    outcome.truncated ||= text.length > left;
    outcome.output += text.slice(0, left);
    this.#tell("running", outcome.output);
  }

  /** The program has ended, so that only checks are still to come. @returns false if it had before */
  end({ end, millis }: Pick<Ended, "end" | "millis">): boolean {
    if (this.#ended) {
      return false;
    }
    this.#ended = true;
    Object.assign(this.outcome, { end, millis });
    this.#tell(this.program.checks.length > 0 ? "checking" : "running", this.outcome.output);
    return true;
  }

  check({ index, passed, message }: Checked): void {
    const check = this.outcome.checks[index];
    if (check && this.#ended) {
      Object.assign(check, { passed, message: passed ? "" : message });
    }
  }

  /** Was ended from outside; if only its checks were still to come, the program's own end holds. */
  cut(end: RunEnd, now: number): void {
    if (!this.#ended) {
      Object.assign(this.outcome, { end, millis: this.#begunAt === null ? 0 : Math.round(now - this.#begunAt) });
    }
  }
}

function unfinished(name: string) {
  return { name, passed: false, message: "Did not come to an end." };
}
