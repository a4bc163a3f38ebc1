import { describe, expect, it } from "vitest";
import { HeldClock } from "@/shared/socket/testing/heldClock";
import { SimulatedRoom } from "@/shared/socket/testing/simulatedRoom";
import type { BoardElement } from "@/shared/socket/board";
import { dice } from "@/shared/testing/dice";
import { Writer } from "./testing/writer";

const PATIENCE_MS = 60_000;

const NAMES = ["ada", "ben", "caro", "dan"];

async function drawing(seed: number, options: { reloads: boolean; refusals: boolean }) {
  const random = dice(seed);
  const clock = new HeldClock();
  const room = new SimulatedRoom(clock, { delay: () => 1 + random() * 80, doubled: () => random() < 0.1 });
  if (options.refusals) {
    room.refuse = (wish) => (wish.kind === "drawn" && random() < 0.15 ? { type: "/problems/board-full", title: "The board is full" } : null);
  }
  const writers = NAMES.map((name) => new Writer(name, room, clock, random));
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  await clock.pass(200);
  for (let step = 0; step < 60; step += 1) {
    const writer = pick(writers);
    const what = random();
    if (what < 0.05) {
      room.cut({ participant: pick(NAMES) ?? "ada", silently: random() < 0.3 });
    } else if (what < 0.07) {
      room.cut();
    } else if (what < 0.09) {
      room.remembersFrom = room.log.length;
    } else if (options.reloads && what < 0.12) {
      writer?.reload();
    } else if (options.reloads && what < 0.13) {
      room.forgetClients();
      room.cut();
    } else {
      act(writer, random, pick);
    }
    await clock.pass(random() * 60);
  }
  room.refuse = () => null;
  writers.forEach((writer) => writer.busy.clear());
  await clock.pass(30_000);
  writers.forEach((writer) => writer.follow());
  await clock.pass(5_000);
  return { room, writers };
}

function act(writer: Writer | undefined, random: () => number, pick: <T>(list: readonly T[]) => T | undefined) {
  const what = random();
  const some = pick(writer?.shown ?? [])?.id ?? "";
  if (what < 0.3) {
    writer?.draw();
  } else if (what < 0.65) {
    writer?.change(some, { x: Math.round(random() * 500) });
  } else if (what < 0.75) {
    writer?.erase(some);
  } else if (what < 0.8) {
    // Taken back: what was erased is there again.
    const erased = pick(writer?.scene.filter(({ isDeleted }) => isDeleted) ?? []);
    writer?.change(erased?.id ?? "", { isDeleted: false });
  } else if (what < 0.9) {
    // Held with the pointer for a while.
    writer?.busy.add(some);
  } else {
    writer?.busy.clear();
    writer?.follow();
    writer?.board.flush();
  }
}

const plain = (elements: readonly BoardElement[]) => elements.filter(({ isDeleted }) => !isDeleted);

describe("four writers on one board", () => {
  const SEEDS = Array.from({ length: 25 }, (_, group) => group * 20);

  it.each(SEEDS)("end with the same board through drops, delays and doubled deliveries (seeds from %i)", async (from) => {
    for (let seed = from; seed < from + 20; seed += 1) {
      const { room, writers } = await drawing(seed, { reloads: false, refusals: false });
      expect(room.gaps).toBe(0);
      for (const writer of writers) {
        expect(writer.board.elements, `seed ${seed}`).toEqual(room.board.elements);
        expect(writer.shown, `seed ${seed}`).toEqual(plain(room.board.elements));
        expect(writer.board.unconfirmed, `seed ${seed}`).toBe(false);
      }
    }
  }, PATIENCE_MS);

  it.each(SEEDS)("converge although tabs reload, drawings are refused and the server forgets (seeds from %i)", async (from) => {
    for (let seed = from; seed < from + 20; seed += 1) {
      const { room, writers } = await drawing(seed + 500, { reloads: true, refusals: true });
      for (const writer of writers) {
        expect(writer.shown, `seed ${seed}`).toEqual(plain(room.board.elements));
        expect(writer.board.unconfirmed, `seed ${seed}`).toBe(false);
      }
    }
  }, PATIENCE_MS);
});
