import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiProblem } from "../api/problem";
import { Autosave, type SaveState } from "./autosave";

const conflict = new ApiProblem(409, "/problems/stale", "Stale", "");
const offline = new ApiProblem(0, "/problems/unreachable", "Unreachable", "");
const invalid = new ApiProblem(400, "/problems/invalid", "Invalid", "");

describe("autosave", () => {
  let saved: string[];
  let failure: ApiProblem | null;
  let states: SaveState["kind"][];
  let autosave: Autosave<string>;

  beforeEach(() => {
    vi.useFakeTimers();
    saved = [];
    failure = null;
    states = [];
    autosave = new Autosave<string>(
      (value) => {
        if (failure !== null) {
          return Promise.reject(failure);
        }
        saved.push(value);
        return Promise.resolve();
      },
      (state) => states.push(state.kind),
    );
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it("saves the latest value once, a moment after the last change", async () => {
    autosave.change("a");
    autosave.change("ab");
    autosave.change("abc");
    await vi.runAllTimersAsync();

    expect(saved).toEqual(["abc"]);
    expect(states.at(-1)).toBe("saved");
  });

  it("saves what was typed while a save was under way", async () => {
    let finish: () => void = () => undefined;
    const slow = new Autosave<string>(
      (value) =>
        new Promise((done) => {
          saved.push(value);
          finish = done;
        }),
      () => undefined,
    );
    slow.change("a");
    await vi.advanceTimersByTimeAsync(1500);
    slow.change("ab");
    finish();
    await vi.advanceTimersByTimeAsync(1500);
    finish();
    await vi.runAllTimersAsync();

    expect(saved).toEqual(["a", "ab"]);
    expect(slow.state.kind).toBe("saved");
  });

  it("tries again by itself while the server cannot be reached", async () => {
    failure = offline;
    autosave.change("a");
    await vi.advanceTimersByTimeAsync(5000);
    expect(autosave.state.kind).toBe("failed");

    failure = null;
    await vi.advanceTimersByTimeAsync(30_000);

    expect(saved).toEqual(["a"]);
    expect(autosave.state.kind).toBe("saved");
  });

  it("waits for the next change when the value itself is refused", async () => {
    failure = invalid;
    autosave.change("bad");
    await vi.runAllTimersAsync();
    failure = null;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(saved).toEqual([]);

    autosave.change("good");
    await vi.runAllTimersAsync();

    expect(saved).toEqual(["good"]);
  });

  it("sends nothing after a conflict until it is settled", async () => {
    failure = conflict;
    autosave.change("mine");
    await vi.runAllTimersAsync();
    failure = null;
    autosave.change("mine, longer");
    await vi.runAllTimersAsync();
    expect(saved).toEqual([]);
    expect(await autosave.flush()).toBe(false);

    autosave.resume({ value: "mine, longer" });
    await vi.runAllTimersAsync();

    expect(saved).toEqual(["mine, longer"]);
  });

  it("flushes at once, and says whether everything is saved", async () => {
    autosave.change("a");

    expect(await autosave.flush()).toBe(true);
    expect(saved).toEqual(["a"]);
  });
});
