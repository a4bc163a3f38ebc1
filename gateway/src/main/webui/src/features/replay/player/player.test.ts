import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { Timeline } from "../fold/timeline";
import { chat, said, STARTED } from "../testing/entries";
import { advance } from "./advance";
import { Player, SPEEDS } from "./player";

/** Entries at 0, 2, 62, 63 and 70 s. */
const timeline = new Timeline(said([0, STARTED], [2, chat("a")], [62, chat("b")], [63, chat("c")], [70, chat("d")]));

/** Ticks by hand. */
function held() {
  let tick: ((now: number) => void) | null = null;
  let now = 1000;
  return {
    ticks: (wanted: (now: number) => void) => {
      tick = wanted;
      wanted(now);
      return () => (tick = null);
    },
    pass(milliseconds: number, steps = Math.ceil(milliseconds / 50)) {
      for (let step = 0; step < steps; step += 1) {
        now += milliseconds / steps;
        tick?.(now);
      }
    },
    get running() {
      return tick !== null;
    },
  };
}

function playing(from = 0, skipIdle = false) {
  const clock = held();
  const player = new Player(timeline, from, clock.ticks);
  player.setSkipIdle(skipIdle);
  player.play();
  return { player, clock };
}

describe("the clock of a replay", () => {
  it.each(SPEEDS)("runs at %f times the session's time", (speed) => {
    const { player, clock } = playing();
    player.setSpeed(speed);
    clock.pass(1000);
    expect(player.state().time).toBeCloseTo(1000 * speed, 3);
  });

  it("goes on with more of the session at the same place and speed", () => {
    // Given
    const { player } = playing(2_000);
    player.setSpeed(4);

    // When
    const next = player.continuedOn(new Timeline(said([0, STARTED], [2, chat("a")], [62, chat("b")], [90, chat("e")])));

    // Then
    expect(next.state()).toEqual({ time: 2_000, playing: false, speed: 4, skipIdle: false });
  });

  it("goes on from where it is when the speed changes", () => {
    const { player, clock } = playing();
    clock.pass(1000);
    player.setSpeed(8);
    clock.pass(1000);
    player.setSpeed(0.5);
    clock.pass(1000);
    expect(player.state().time).toBeCloseTo(1000 + 8000 + 500, 3);
  });

  it("stands still while paused", () => {
    const { player, clock } = playing();
    clock.pass(500);
    player.toggle();
    clock.pass(5000);
    expect(player.state()).toMatchObject({ time: 500, playing: false });
    expect(clock.running).toBe(false);
  });

  it("stops at the end, and begins again from the beginning", () => {
    const { player, clock } = playing(69_000);
    clock.pass(3000);
    expect(player.state()).toMatchObject({ time: 70_000, playing: false });
    expect(clock.running).toBe(false);
    player.play();
    expect(player.state()).toMatchObject({ time: 0, playing: true });
  });

  it("passes over idle time, but for a second at either side", () => {
    const { player, clock } = playing(2000, true);
    clock.pass(1000);
    expect(player.state().time).toBeCloseTo(61_000, 3);
    clock.pass(1000);
    expect(player.index()).toBe(3);
    player.go(30_000);
    clock.pass(100);
    expect(player.state().time).toBeCloseTo(61_100, 3);
  });

  it("does not run on for the time in which nothing was drawn", () => {
    const { player, clock } = playing();
    clock.pass(60_000, 1);
    expect(player.state().time).toBeLessThan(1000);
  });

  it("steps from entry to entry and stays within the session", () => {
    const { player, clock } = playing(2500);
    player.step(1);
    expect(player.state()).toMatchObject({ time: 62_000, playing: false });
    player.step(-1);
    expect(player.state().time).toBe(2000);
    player.step(-9);
    expect(player.state().time).toBe(0);
    player.go(1e9);
    expect(player.state().time).toBe(70_000);
    expect(clock.running).toBe(false);
  });

  it("tells whoever listens, and nobody who no longer does", () => {
    const { player } = playing();
    const listener = vi.fn();
    const leave = player.subscribe(listener);
    player.go(10);
    leave();
    player.go(20);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it("does not play what has no length", () => {
    const clock = held();
    const player = new Player(new Timeline([]), 0, clock.ticks);
    player.play();
    expect(player.state().playing).toBe(false);
  });
});

describe("advancing", () => {
  const gaps = fc.array(fc.nat(20), { minLength: 1, maxLength: 30 });
  const timelineOf = (list: number[]) => {
    let second = 0;
    return new Timeline(said([0, STARTED], ...list.map((gap): [number, ReturnType<typeof chat>] => [(second += gap), chat("x")])));
  };

  it("comes to the same place in one step as in many", () => {
    fc.assert(
      fc.property(gaps, fc.nat(200_000), fc.boolean(), (list, span, skip) => {
        const long = timelineOf(list);
        let time = 0;
        for (let step = 0; step < 100; step += 1) {
          time = advance(long, time, span / 100, skip);
        }
        expect(time).toBeCloseTo(advance(long, 0, span, skip), 3);
      }),
    );
  });

  it("never takes more than two seconds for idle time, and always comes to the end", () => {
    fc.assert(
      fc.property(gaps, (list) => {
        const busy = list.reduce((sum, gap) => sum + (gap > 5 ? 2000 : gap * 1000), 0);
        const long = timelineOf(list);
        expect(advance(long, 0, busy, true)).toBeCloseTo(long.length, 3);
        expect(busy === 0 ? 0 : advance(long, 0, busy - 1, true)).toBeLessThan(Math.max(1, long.length));
      }),
    );
  });
});
