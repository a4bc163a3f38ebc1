import { systemClock, type Clock } from "@/shared/socket/clock";
import type { RunEnd } from "@/shared/socket/protocol";
import { openFrame, type FrameLink } from "./frameLink.ts";
import { KeptFrame } from "./keptFrame.ts";
import { LIMITS } from "./limits.ts";
import type { Program, RunReport } from "./messages.ts";
import { Running, type Outcome, type Tell } from "./running.ts";
import { suppliesOfServer, type Supplies } from "./runtime.ts";

/** Code cannot be run at all; the message says why and what to do. */
export class RunnerBroken extends Error {}

/** Who waits for the end of a run. */
interface Waiting {
  finish: (outcome: Outcome) => void;
  fail: (failure: RunnerBroken) => void;
}

/**
 * Runs one program at a time in a frame, and bounds it: what it prints, how long it takes, how long anybody waits for it. Whatever the
 * program does, {@link run} ends. A frame that does not answer is replaced as a whole.
 */
export class Runner {
  readonly #open: () => FrameLink;
  readonly #supplies: Supplies;
  readonly #clock: Clock;
  #frame: KeptFrame | null = null;
  #running: (Running & Waiting) | null = null;
  #cancelDeadline: () => void = () => {};
  #count = 0;

  constructor(open: () => FrameLink = openFrame, supplies: Supplies = suppliesOfServer(), clock: Clock = systemClock) {
    this.#open = open;
    this.#supplies = supplies;
    this.#clock = clock;
  }

  get busy(): boolean {
    return this.#running !== null;
  }

  /** Runs a program. @throws RunnerBroken if it cannot be run here */
  async run(program: Program, tell: Tell = () => {}): Promise<Outcome> {
    if (this.#running) {
      throw new RunnerBroken("Something is running already.");
    }
    const result = new Promise<Outcome>((finish, fail) => {
      this.#running = Object.assign(new Running(String(++this.#count), program, tell), { finish, fail });
    });
    void this.#start();
    return result;
  }

  /** Ends what runs, at once. */
  stop(): void {
    this.#end("stopped");
  }

  /** Ends what runs and gives the frame up. */
  close(): void {
    this.stop();
    this.#dropFrame();
  }

  async #start(): Promise<void> {
    const running = this.#running;
    if (!running) {
      return;
    }
    const { id, program } = running;
    const attempt = ++running.attempt;
    const python = program.language === "python";
    try {
      const frame = (this.#frame ??= this.#opened());
      const [runtime, wheels] = await Promise.all([
        python && !frame.hasPython ? this.#supplies.python() : null,
        python ? this.#supplies.wheels() : [],
      ]);
      if (this.#running !== running || running.attempt !== attempt) {
        return;
      }
      if (runtime) {
        frame.hasPython = true;
        frame.send({ t: "runtime", runtime });
      }
      frame.send({ t: "run", run: id, program, wheels });
      this.#deadline(LIMITS.startMs, () => this.#broken("The runner did not start. Try again, or reload the page."));
      frame.watch();
    } catch {
      if (this.#running === running && running.attempt === attempt) {
        this.#broken(`${python ? "Python" : "The runner"} could not be loaded. Check the connection and try again.`);
      }
    }
  }

  #opened(): KeptFrame {
    const frame: KeptFrame = new KeptFrame(this.#open(), this.#clock, {
      hear: (report) => {
        if (this.#frame === frame) {
          this.#hear(report);
        }
      },
      lost: () => {
        if (this.#frame === frame) {
          this.#lost();
        }
      },
    });
    return frame;
  }

  #hear(report: RunReport): void {
    const running = this.#running;
    if (!running || report.run !== running.id) {
      return;
    }
    switch (report.t) {
      case "wants":
        void this.#give(running.id, report.wheel);
        return;
      case "running":
        this.#deadline(LIMITS.programMs, () => this.#end("timeout"));
        running.begin(this.#clock.now());
        return;
      case "printed":
        running.print(report.text);
        return;
      case "cut":
        running.outcome.truncated = true;
        return;
      case "ended":
        if (running.end(report)) {
          this.#deadline(LIMITS.programMs, () => this.#finish());
        }
        return;
      case "checked":
        running.check(report);
        return;
      case "done":
        this.#finish();
        return;
      case "died":
        this.#died();
        return;
      case "broken":
        this.#broken(`The runner failed: ${report.why}`);
    }
  }

  async #give(run: string, file: string): Promise<void> {
    const offers = await this.#supplies.wheels();
    const offered = offers.some((offer) => offer.file === file);
    const bytes = offered ? await this.#supplies.wheel(file) : null;
    if (this.#running?.id === run) {
      this.#frame?.send({ t: "wheel", run, file, bytes });
    }
  }

  /** The browser has ended the worker or the frame: it does that when a program takes too much memory. */
  #died(): void {
    const running = this.#running;
    if (running?.begun) {
      running.print("The browser ended the program, most likely because it took too much memory.\n");
      this.#end("memory");
    } else {
      this.#broken("The runner ended while it started. Try again, or reload the page.");
    }
  }

  /** Ends what runs from outside. */
  #end(end: RunEnd): void {
    if (this.#running) {
      this.#running.cut(end, this.#clock.now());
      this.#finish();
    }
  }

  /** Gives the outcome; the worker has run its program and is replaced. */
  #finish(): void {
    const running = this.#running;
    if (running) {
      this.#settle(running.id);
      running.finish(running.outcome);
    }
  }

  #broken(why: string): void {
    const running = this.#running;
    if (running) {
      this.#settle(running.id);
      this.#dropFrame();
      running.fail(new RunnerBroken(why));
    }
  }

  #settle(run: string): void {
    this.#running = null;
    this.#cancelDeadline();
    this.#frame?.ended(run);
  }

  #dropFrame(): void {
    this.#frame?.close();
    this.#frame = null;
  }

  /** The frame does not answer. What has not begun in it is begun in another one. */
  #lost(): void {
    this.#dropFrame();
    if (this.#running && !this.#running.begun && this.#running.attempt === 1) {
      void this.#start();
    } else {
      this.#died();
    }
  }

  #deadline(milliseconds: number, passed: () => void): void {
    this.#cancelDeadline();
    this.#cancelDeadline = this.#clock.after(milliseconds, passed);
  }
}
