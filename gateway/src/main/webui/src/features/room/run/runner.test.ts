import { describe, expect, it } from "vitest";
import { HeldClock } from "@/shared/socket/testing/heldClock";
import type { FrameLink } from "./frameLink.ts";
import { LIMITS } from "./limits.ts";
import type { Program, ToFrame, WheelOffer } from "./messages.ts";
import { Runner, RunnerBroken } from "./runner.ts";
import type { Supplies } from "./runtime.ts";

/** A frame that says what a test tells it to. */
class FakeFrame implements FrameLink {
  readonly sent: ToFrame[] = [];
  static loadsAtOnce = true;
  closed = false;
  /** Whether it answers pings and confirms ends, as the real one does. */
  alive = true;
  #listener: (data: unknown) => void = () => {};

  send(message: ToFrame): void {
    this.sent.push(message);
    if (this.alive && message.t === "ping") {
      this.say({ t: "pong", n: message.n });
    } else if (this.alive && message.t === "stop") {
      this.say({ t: "stopped", run: message.run });
    }
  }

  receive(listener: (data: unknown) => void): void {
    this.#listener = listener;
    if (FakeFrame.loadsAtOnce) {
      this.say({ t: "ready" });
    }
  }

  close(): void {
    this.closed = true;
  }

  say(data: unknown): void {
    this.#listener(data);
  }

  kinds(): string[] {
    return this.sent.map(({ t }) => t).filter((t) => t !== "ping");
  }

  get run(): string {
    const last = this.sent.findLast((message) => message.t === "run");
    return last?.t === "run" ? last.run : "none";
  }
}

const program: Program = { language: "python", file: "main.py", code: "print(1)", checks: [], besides: [] };
const checked: Program = { ...program, checks: [{ name: "adds", code: "assert 1" }, { name: "ends", code: "assert 1" }] };
const wheel: WheelOffer = { file: "numpy-2.whl", name: "numpy", version: "2", imports: ["numpy"], requires: [] };
const bytes = new ArrayBuffer(4);

const supplies: Supplies = {
  python: () => Promise.resolve({ loader: "", module: "", lock: "", wasm: bytes, library: bytes }),
  wheels: () => Promise.resolve([wheel]),
  wheel: () => Promise.resolve(bytes),
};

function stage(more: Partial<Supplies> = {}) {
  const frames: FakeFrame[] = [];
  const clock = new HeldClock();
  const open = () => {
    frames.push(new FakeFrame());
    return frame();
  };
  const frame = (): FakeFrame => {
    const last = frames.at(-1);
    if (!last) {
      throw new Error("no frame was opened");
    }
    return last;
  };
  const runner = new Runner(open, { ...supplies, ...more }, clock);
  /** A run that has come as far as the frame saying that it runs. */
  const begun = async (what: Program) => {
    const outcome = runner.run(what);
    await clock.pass(1);
    frame().say({ t: "running", run: frame().run });
    return { outcome, run: frame().run };
  };
  return { runner, clock, frames, frame, begun };
}

describe("a run", () => {
  it("ends with what the program printed and how it ended", async () => {
    const { frame, begun } = stage();
    const { outcome, run } = await begun(program);
    frame().say({ t: "printed", run, text: "1\n" });
    frame().say({ t: "ended", run, end: "ok", millis: 4 });
    frame().say({ t: "done", run });
    expect(await outcome).toEqual({ end: "ok", millis: 4, output: "1\n", truncated: false, checks: [] });
    expect(frame().kinds()).toEqual(["runtime", "run", "stop"]);
  });

  it("sends Python's files once to a frame, and opens one frame for many runs", async () => {
    const { frame, frames, begun } = stage();
    for (let i = 0; i < 2; i += 1) {
      const { outcome, run } = await begun(program);
      frame().say({ t: "done", run });
      await outcome;
    }
    expect(frames).toHaveLength(1);
    expect(frame().kinds()).toEqual(["runtime", "run", "stop", "run", "stop"]);
  });

  it("keeps the first 16,000 characters, whatever the frame says", async () => {
    const { frame, begun } = stage();
    const { outcome, run } = await begun(program);
    for (let i = 0; i < 5; i += 1) {
      frame().say({ t: "printed", run, text: "x".repeat(5_000) });
    }
    frame().say({ t: "done", run });
    const { output, truncated } = await outcome;
    expect(output).toHaveLength(LIMITS.outputCharacters);
    expect(truncated).toBe(true);
  });

  it("is ended after its time, and what it printed is kept", async () => {
    const { clock, frame, begun } = stage();
    const { outcome, run } = await begun(program);
    frame().say({ t: "printed", run, text: "so far" });
    await clock.pass(LIMITS.programMs);
    expect(await outcome).toMatchObject({ end: "timeout", millis: LIMITS.programMs, output: "so far" });
    expect(frame().kinds().at(-1)).toBe("stop");
  });

  it("waits for a frame that is loaded slowly, and then watches it", async () => {
    // Given
    FakeFrame.loadsAtOnce = false;
    const { runner, clock, frames, frame } = stage();
    const outcome = runner.run(program);
    await clock.pass(LIMITS.frameMs - 1_000);
    expect(frames).toHaveLength(1);

    // When
    frame().say({ t: "ready" });
    FakeFrame.loadsAtOnce = true;
    await clock.pass(LIMITS.pingMs + 1);

    // Then
    expect(frame().sent.some(({ t }) => t === "ping")).toBe(true);
    frame().say({ t: "running", run: frame().run });
    frame().say({ t: "ended", run: frame().run, end: "ok", millis: 1 });
    frame().say({ t: "done", run: frame().run });
    expect((await outcome).end).toBe("ok");
  });

  it("is not ended for the time that the language takes to be ready", async () => {
    const { clock, frame, runner } = stage();
    const outcome = runner.run(program);
    await clock.pass(LIMITS.startMs - 1_000);
    frame().say({ t: "running", run: frame().run });
    frame().say({ t: "done", run: frame().run });
    expect(await outcome).toMatchObject({ end: "ok" });
  });

  it("stops at once, also while it is loading", async () => {
    const { runner, begun, clock } = stage();
    const { outcome } = await begun(program);
    runner.stop();
    expect(await outcome).toMatchObject({ end: "stopped" });
    const loading = runner.run(program);
    runner.stop();
    await clock.pass(0);
    expect(await loading).toMatchObject({ end: "stopped", millis: 0 });
  });

  it("hears nothing more of a run that was stopped", async () => {
    const { runner, frame, begun } = stage();
    const first = await begun(program);
    runner.stop();
    const second = await begun(program);
    frame().say({ t: "printed", run: first.run, text: "late" });
    frame().say({ t: "done", run: first.run });
    frame().say({ t: "done", run: second.run });
    expect(await second.outcome).toMatchObject({ output: "" });
  });

  it("counts as out of memory when the browser ends its worker, or the whole frame", async () => {
    const { clock, frames, frame, begun } = stage();
    const worker = await begun(program);
    frame().say({ t: "died", run: worker.run, why: "" });
    expect(await worker.outcome).toMatchObject({ end: "memory" });
    const whole = await begun(program);
    frame().alive = false;
    await clock.pass(LIMITS.pingMs * (LIMITS.pings + 1));
    expect(await whole.outcome).toMatchObject({ end: "memory" });
    expect(frame().closed).toBe(true);
    await begun(program);
    expect(frames).toHaveLength(2);
  });

  it("goes to a new frame when the old one does not confirm that a worker is ended", async () => {
    const { runner, clock, frames, frame, begun } = stage();
    await begun(program);
    frame().alive = false;
    runner.stop();
    const next = runner.run(program);
    await clock.pass(LIMITS.stopMs);
    expect(frames.map(({ closed }) => closed)).toEqual([true, false]);
    frame().say({ t: "running", run: frame().run });
    frame().say({ t: "done", run: frame().run });
    expect(await next).toMatchObject({ end: "ok" });
  });

  it("says that it cannot run when Python cannot be loaded or does not start, and tries again the next time", async () => {
    let reachable = false;
    const { runner, clock, frame } = stage({
      python: () => (reachable ? supplies.python() : Promise.reject(new Error("offline"))),
    });
    await expect(runner.run(program)).rejects.toThrow(RunnerBroken);
    reachable = true;
    const next = runner.run(program);
    next.catch(() => undefined);
    await clock.pass(LIMITS.startMs);
    await expect(next).rejects.toThrow("did not start");
    expect(frame().closed).toBe(true);
  });
});

describe("checks", () => {
  it("are counted as they come; what did not come to an end has not passed", async () => {
    const { clock, frame, begun } = stage();
    const { outcome, run } = await begun(checked);
    frame().say({ t: "ended", run, end: "ok", millis: 3 });
    frame().say({ t: "checked", run, index: 0, passed: true, message: "" });
    frame().say({ t: "checked", run, index: 7, passed: true, message: "" });
    await clock.pass(LIMITS.programMs);
    expect(await outcome).toMatchObject({
      end: "ok",
      checks: [
        { name: "adds", passed: true, message: "" },
        { name: "ends", passed: false, message: "Did not come to an end." },
      ],
    });
  });

  it("are at most 30", async () => {
    const { frame, begun } = stage();
    const many = Array.from({ length: 31 }, (_, i) => ({ name: String(i), code: "" }));
    const { outcome, run } = await begun({ ...program, checks: many });
    frame().say({ t: "done", run });
    expect((await outcome).checks).toHaveLength(LIMITS.checks);
  });
});

describe("wheels", () => {
  it("are given when they are offered, and no others", async () => {
    const { clock, frame, runner } = stage();
    void runner.run(program);
    await clock.pass(1);
    const { run } = frame();
    frame().say({ t: "wants", run, wheel: wheel.file });
    await clock.pass(1);
    frame().say({ t: "wants", run, wheel: "../secrets" });
    await clock.pass(1);
    expect(frame().sent.filter(({ t }) => t === "wheel")).toEqual([
      { t: "wheel", run, file: wheel.file, bytes },
      { t: "wheel", run, file: "../secrets", bytes: null },
    ]);
  });
});
