import { describe, expect, it } from "vitest";
import { HeldClock } from "@/shared/socket/testing/heldClock";
import { SimulatedRoom } from "@/shared/socket/testing/simulatedRoom";
import { dice } from "@/shared/testing/dice";
import { Writer } from "./testing/writer";

const NAMES = ["ada", "ben", "caro", "dan"];

const SEEDS = 1_000;
const IN_ONE_TEST = 20;
/** One seed in so many is of a long interview. */
const LONG_EVERY = 25;
const PATIENCE_MS = 60_000;

/** What may happen beside drops, delays and frames that come twice. */
type Trouble = "renames" | "reloads";

class Interview {
  readonly random: () => number;
  readonly clock = new HeldClock();
  readonly room: SimulatedRoom;
  readonly writers: Writer[];
  /** The lines that were written, each unlike all others. */
  readonly written: string[] = [];
  readonly #seed: number;
  readonly #trouble: Trouble;

  constructor(seed: number, trouble: Trouble) {
    this.#seed = seed;
    this.#trouble = trouble;
    this.random = dice(seed);
    const slow = this.pick([10, 60, 150]) ?? 60;
    const files = Array.from({ length: 1 + (seed % 3) }, (_, n) => [`f${n}.py`, this.#starter()]);
    this.room = new SimulatedRoom(
      this.clock,
      { delay: () => 1 + this.random() * slow, doubled: () => this.random() < 0.1 },
      Object.fromEntries(files) as Record<string, string>,
    );
    this.writers = NAMES.map((name) => new Writer(name, this.room, this.clock, this.random));
  }

  pick<T>(list: readonly T[]): T | undefined {
    return list[Math.floor(this.random() * list.length)];
  }

  #starter(): string {
    return Array.from({ length: Math.floor(this.random() * 40) }, (_, n) => `line_${n} = "${"😀".repeat(n % 3)}"\n`).join("");
  }

  async run(): Promise<this> {
    await this.clock.pass(200);
    const steps = this.#seed % LONG_EVERY === 0 ? 240 : 30;
    for (let step = 0; step < steps; step += 1) {
      this.#step(step);
      await this.clock.pass(this.random() * 40);
    }
    await this.clock.pass(30_000);
    return this;
  }

  #step(step: number) {
    const what = this.random();
    const writer = this.pick(this.writers);
    if (what < 0.06) {
      this.room.cut({ participant: this.pick(NAMES) ?? "ada", silently: this.random() < 0.3 });
    } else if (what < 0.08) {
      this.room.cut();
    } else if (what < 0.13) {
      this.#disturb(writer, step);
    } else if (writer && this.#seed % 2 === 0) {
      this.#writeLine(writer, step);
    } else if (writer) {
      this.#type(writer);
    }
  }

  #disturb(writer: Writer | undefined, step: number) {
    if (this.#trouble === "reloads" && this.random() < 0.6) {
      writer?.reload();
    } else if (this.#trouble === "reloads") {
      this.room.remembersFrom = this.room.log.length;
    } else if (this.random() < 0.7) {
      writer?.say("renamed", { file: this.#file(), to: `g${step}.py`, language: "python" });
    } else {
      writer?.say("created", { file: `h${step}.py`, language: "python" });
    }
  }

  #file(): string {
    return this.pick(this.room.files.names) ?? "";
  }

  /** A line of its own, between others. */
  #writeLine(writer: Writer, step: number) {
    const name = this.#file();
    const file = writer.file(name);
    if (file) {
      const line = `${writer.name} wrote this at ${step}`;
      const { doc } = file.state;
      writer.type(name, { from: doc.line(1 + Math.floor(this.random() * doc.lines)).from, insert: `${line}\n` });
      this.written.push(line);
    }
  }

  /** Anything anywhere. */
  #type(writer: Writer) {
    const name = this.#file();
    const length = writer.file(name)?.state.doc.length ?? 0;
    const upTo = (limit: number) => Math.floor(this.random() * (limit + 1));
    const from = upTo(length);
    const deleted = this.random() < 0.35 ? upTo(Math.min(60, length - from)) : 0;
    const insert = deleted > 0 && this.random() < 0.5 ? "" : (this.pick(["a", "x = 1\n", "😀", "\n\n", "def f():\n    return 2\n", ""]) ?? "");
    writer.type(name, { from, to: from + deleted, insert });
  }

  /** What each writer has on the screen, with the version that it takes for the current one; the room's own first. */
  get screens() {
    const { files } = this.room;
    const own = files.names.map((name) => [name, files.get(name)?.text.toString(), files.get(name)?.version]);
    const theirs = this.writers.map((writer) =>
      files.names.map((name) => {
        const file = writer.files.get(name);
        return [name, file?.state.doc.toString(), file?.version];
      }),
    );
    return { own, theirs };
  }
}

describe("four writers in the shared files", () => {
  const GROUPS = Array.from({ length: SEEDS / IN_ONE_TEST }, (_, group) => group * IN_ONE_TEST);

  it.each(GROUPS)(
    "end with the server's text, nothing lost or doubled (seeds from %i)",
    async (from) => {
      for (let seed = from; seed < from + IN_ONE_TEST; seed += 1) {
        const interview = await new Interview(seed, seed % 4 < 2 ? "renames" : "reloads").run();
        const { own, theirs } = interview.screens;
        expect(theirs, `seed ${seed}`).toEqual(NAMES.map(() => own));
        expect(interview.writers.some(({ files }) => files.unconfirmed), `seed ${seed}`).toBe(false);
        expect(interview.room.gaps, `seed ${seed}`).toBe(0);
        if (interview.written.length > 0) {
          const lines = own.flatMap(([, text]) => String(text).split("\n")).filter((line) => line.includes(" wrote this at "));
          expect(lines.sort(), `seed ${seed}`).toEqual(interview.written.sort());
        }
      }
    },
    PATIENCE_MS,
  );
});
