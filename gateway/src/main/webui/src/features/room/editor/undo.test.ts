import { describe, expect, it } from "vitest";
import { HeldClock } from "@/shared/socket/testing/heldClock";
import { SimulatedRoom } from "@/shared/socket/testing/simulatedRoom";
import { dice } from "@/shared/testing/dice";
import { Writer } from "./testing/writer";

const FILE = "main.py";

/** What each writer types with. */
const LETTERS = { ada: "a", ben: "b", caro: "c", dan: "d" } as const;
const NAMES = Object.keys(LETTERS) as (keyof typeof LETTERS)[];

const count = (text: string, letter: string) => text.split(letter).length - 1;

/** Four writers who type, each with a letter of their own, delete anything, and take back what they did. */
async function interview(seed: number) {
  const random = dice(seed);
  const clock = new HeldClock();
  const room = new SimulatedRoom(clock, { delay: () => 1 + random() * 80, doubled: () => random() < 0.1 });
  const writers = NAMES.map((name) => new Writer(name, room, clock, random));
  const upTo = (limit: number) => Math.floor(random() * (limit + 1));
  let undone = 0;
  await clock.pass(200);
  for (let step = 0; step < 60; step += 1) {
    const writer = writers[upTo(NAMES.length - 1)] as Writer;
    const own = LETTERS[writer.name as keyof typeof LETTERS];
    const length = writer.file(FILE)?.state.doc.length ?? 0;
    const from = upTo(length);
    const what = random();
    if (what < 0.05) {
      room.cut({ participant: NAMES[upTo(NAMES.length - 1)] ?? "ada", silently: random() < 0.3 });
    } else if (what < 0.4) {
      const undo = writer.undo(FILE);
      undone += undo ? 1 : 0;
      for (const other of Object.values(LETTERS).filter((letter) => letter !== own)) {
        expect(count(undo?.after ?? "", other), `seed ${seed}, step ${step}`).toBeGreaterThanOrEqual(count(undo?.before ?? "", other));
      }
    } else if (what < 0.5) {
      writer.type(FILE, { from, to: from + upTo(Math.min(5, length - from)) });
    } else {
      writer.type(FILE, { from, insert: own.repeat(1 + upTo(4)) });
    }
    await clock.pass(random() * 60);
  }
  await clock.pass(30_000);
  return { room, writers, undone };
}

describe("undo", () => {
  it("of one writer never takes away what another typed, and all end with the same text (200 seeds)", async () => {
    let undone = 0;
    for (let seed = 0; seed < 200; seed += 1) {
      const result = await interview(seed);
      undone += result.undone;
      for (const writer of result.writers) {
        expect(writer.file(FILE)?.state.doc.toString(), `seed ${seed}`).toBe(result.room.text(FILE));
      }
    }
    expect(undone).toBeGreaterThan(1_000);
  }, 60_000);

  it("takes back what one typed, also after others have typed into it", async () => {
    // Given
    const clock = new HeldClock();
    const room = new SimulatedRoom(clock);
    const [ada, ben] = ["ada", "ben"].map((name) => new Writer(name, room, clock, () => 0.5)) as [Writer, Writer];
    await clock.pass(200);
    ada.type(FILE, { from: 0, insert: "aaaa" });
    await clock.pass(200);
    ben.type(FILE, { from: 2, insert: "bb" });
    await clock.pass(200);

    // When
    ada.undo(FILE);
    await clock.pass(200);

    // Then
    expect(room.text(FILE)).toBe("bb");
    expect(ben.undo(FILE)?.after).toBe("");
    expect(ben.undo(FILE)).toBeNull();
  });
});
