import { asProblem, type ApiProblem } from "../api/problem";

export type SaveState =
  | { kind: "saved" }
  | { kind: "waiting" }
  | { kind: "saving" }
  /** Not saved; tried again by itself when the fault is a passing one, else after the next change. */
  | { kind: "failed"; problem: ApiProblem }
  /** Somebody else saved meanwhile. Nothing more is sent until `resume`. */
  | { kind: "conflict" };

const pauseMs = 1200;
const firstRetryMs = 3000;
const longestRetryMs = 30_000;

/** Saves the latest value a moment after the last change, one request at a time. */
export class Autosave<T> {
  private pending: { value: T } | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private failures = 0;
  private current: SaveState = { kind: "saved" };

  constructor(
    private readonly save: (value: T) => Promise<void>,
    private readonly onState: (state: SaveState) => void,
  ) {}

  get state(): SaveState {
    return this.current;
  }

  change(value: T) {
    this.pending = { value };
    if (this.current.kind !== "conflict") {
      this.become({ kind: "waiting" });
      this.schedule(pauseMs);
    }
  }

  /** Saves what is pending now. True when everything is saved afterwards. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    await this.running;
    if (this.pending !== null && this.current.kind !== "conflict") {
      await this.run();
    }
    return this.pending === null && this.current.kind === "saved";
  }

  /** Goes on after a conflict has been settled: with `value` to be saved over what is there, or with nothing to save. */
  resume(value: { value: T } | null) {
    this.pending = value;
    this.become(value === null ? { kind: "saved" } : { kind: "waiting" });
    if (value !== null) {
      this.schedule(0);
    }
  }

  stop() {
    clearTimeout(this.timer);
  }

  private schedule(delayMs: number) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), delayMs);
  }

  private run(): Promise<void> {
    this.running = this.attempt().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async attempt() {
    const sent = this.pending;
    if (sent === null) {
      return;
    }
    this.become({ kind: "saving" });
    try {
      await this.save(sent.value);
      this.failures = 0;
      if (this.pending === sent) {
        this.pending = null;
        this.become({ kind: "saved" });
      } else {
        this.become({ kind: "waiting" });
        this.schedule(pauseMs);
      }
    } catch (thrown) {
      this.failed(asProblem(thrown));
    }
  }

  private failed(problem: ApiProblem) {
    if (problem.status === 409) {
      this.become({ kind: "conflict" });
      return;
    }
    this.become({ kind: "failed", problem });
    if (problem.passing) {
      this.failures += 1;
      this.schedule(Math.min(firstRetryMs * 2 ** (this.failures - 1), longestRetryMs));
    }
  }

  private become(state: SaveState) {
    this.current = state;
    this.onState(state);
  }
}
