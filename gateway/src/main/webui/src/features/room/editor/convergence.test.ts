import { describe, expect, it } from "vitest";
import type { Entry, Problem, RoomView } from "@/shared/socket/protocol";
import type { PendingEntry } from "@/shared/socket/outbox";
import { HeldClock } from "@/shared/socket/testing/heldClock";
import { MemoryKeep, place, RoomDiary } from "@/shared/socket/testing/roomDiary";
import { SimulatedRoom } from "@/shared/socket/testing/simulatedRoom";
import { Outbox } from "@/shared/socket/outbox";
import type { RoomConnection } from "@/shared/socket/connection";
import { dice } from "@/shared/testing/dice";
import type { FilePorts } from "./filePorts";
import { SharedFile } from "./sharedFile";

/** One browser tab with one shared file. */
class Writer extends RoomDiary {
  file: SharedFile | null = null;
  connection: RoomConnection;
  outbox = new Outbox(new MemoryKeep());
  readonly #name: string;
  readonly #room: SimulatedRoom;
  readonly #clock: HeldClock;
  readonly #random: () => number;
  readonly #keep = new MemoryKeep();

  constructor(name: string, room: SimulatedRoom, clock: HeldClock, random: () => number) {
    super();
    this.#name = name;
    this.#room = room;
    this.#clock = clock;
    this.#random = random;
    this.connection = this.#connect();
  }

  #connect(): RoomConnection {
    const { connection, outbox } = place(this.#room, this.#clock, this.#name, { keep: this.#keep, random: this.#random, diary: this });
    this.outbox = outbox;
    connection.start();
    return connection;
  }

  #ports(): FilePorts {
    return {
      live: () => this.connection.status.state === "live",
      pending: (seq) => this.outbox.pending.some((entry) => entry.seq === seq && entry.kind === "edited"),
      push: (edit) => this.connection.say("edited", edit).seq,
      later: (milliseconds, run) => this.#clock.after(milliseconds, run),
      lost: () => this.connection.resync(),
    };
  }

  /** The tab is loaded again; only what a session storage keeps is left. */
  reload(): void {
    this.connection.leave();
    const unsent = this.file?.unsent ?? null;
    const old = this.file;
    this.file?.close();
    this.file = null;
    this.connection = this.#connect();
    if (unsent && old) {
      this.file = SharedFile.restore({ name: "main.py", language: "python", version: 0, text: "" }, unsent, this.#ports());
    }
  }

  override snapshot(view: RoomView): void {
    const [file] = view.files;
    if (file) {
      this.file ??= new SharedFile(file, this.#ports());
      this.file.reset(file);
    }
  }

  override resumed(): void {
    this.file?.resumed();
  }

  override entry(entry: Entry): void {
    if (entry.kind === "edited") {
      this.file?.receive(entry.data, entry.seq);
    }
  }

  override refused(entry: PendingEntry, problem: Problem): void {
    this.file?.refused(entry.seq, problem);
  }

  type(): void {
    const { file } = this;
    if (!file) {
      return;
    }
    const pick = (limit: number) => Math.floor(this.#random() * (limit + 1));
    const length = file.state.doc.length;
    const from = pick(length);
    const deleted = this.#random() < 0.35 ? pick(Math.min(8, length - from)) : 0;
    const inserts = ["a", "x = 1\n", "😀", "\n\n", "def f():\n    return 2\n", ""];
    const insert = deleted > 0 && this.#random() < 0.5 ? "" : (inserts[pick(inserts.length - 1)] ?? "");
    file.change({ changes: { from, to: from + deleted, insert } });
  }
}

async function interview(seed: number, options: { reloads: boolean; forgets: boolean }) {
  const random = dice(seed);
  const clock = new HeldClock();
  const room = new SimulatedRoom(clock, { delay: () => 1 + random() * 60, doubled: () => random() < 0.1 });
  const writers = ["ada", "grace", "alan"].map((name) => new Writer(name, room, clock, random));
  await clock.pass(200);
  for (let step = 0; step < 120; step += 1) {
    const writer = writers[Math.floor(random() * 3)];
    const dice = random();
    if (dice < 0.04) {
      room.cut({ participant: ["ada", "grace", "alan"][Math.floor(random() * 3)] ?? "ada" });
    } else if (dice < 0.05) {
      room.cut();
    } else if (dice < 0.06) {
      room.cut({ silently: true });
    } else if (options.reloads && dice < 0.08) {
      writer?.reload();
    } else if (options.forgets && dice < 0.1) {
      room.remembersFrom = room.log.length;
    } else {
      writer?.type();
    }
    await clock.pass(random() * 40);
  }
  await clock.pass(120_000);
  return { room, writers };
}

describe("three writers in one file", () => {
  const SEEDS = Array.from({ length: 80 }, (_, n) => n + 1);

  it.each(SEEDS)("end with the server's text through drops and doubled deliveries (seed %i)", async (seed) => {
    const { room, writers } = await interview(seed, { reloads: false, forgets: false });
    expect(room.text().length).toBeGreaterThan(0);
    expect(room.gaps).toBe(0);
    for (const writer of writers) {
      expect(writer.file?.state.doc.toString()).toBe(room.text());
      expect(writer.file?.version).toBe(room.files.get("main.py")?.version);
      expect(writer.file?.unconfirmed).toBe(false);
    }
  });

  it.each(SEEDS)("converge although tabs reload and the server forgets old positions (seed %i)", async (seed) => {
    const { room, writers } = await interview(seed, { reloads: true, forgets: true });
    expect(room.gaps).toBe(0);
    for (const writer of writers) {
      expect(writer.file?.state.doc.toString()).toBe(room.text());
      expect(writer.file?.unconfirmed).toBe(false);
    }
  });
});

describe("what one writer typed", () => {
  async function alone() {
    const clock = new HeldClock();
    const room = new SimulatedRoom(clock);
    const writer = new Writer("ada", room, clock, () => 0.5);
    await clock.pass(100);
    return { clock, room, writer };
  }

  it("arrives once although the acknowledgement is lost", async () => {
    const { clock, room, writer } = await alone();
    writer.file?.change({ changes: { from: 0, insert: "import numpy\n" } });
    await clock.pass(7);
    room.cut();
    await clock.pass(2_000);
    expect(room.text()).toBe("import numpy\n");
    expect(writer.file?.unconfirmed).toBe(false);
  });

  it("arrives once although the acknowledgement is lost and the answer is a fresh view", async () => {
    const { clock, room, writer } = await alone();
    writer.file?.change({ changes: { from: 0, insert: "import numpy\n" } });
    await clock.pass(7);
    room.cut();
    room.remembersFrom = 1_000;
    await clock.pass(2_000);
    expect(room.text()).toBe("import numpy\n");
    expect(writer.file?.state.doc.toString()).toBe("import numpy\n");
  });

  it("goes out as one change when the connection is back", async () => {
    const { clock, room, writer } = await alone();
    room.cut();
    "hello 😀".split("").forEach((unit, at) => writer.file?.change({ changes: { from: at, insert: unit } }));
    await clock.pass(2_000);
    expect(room.text()).toBe("hello 😀");
    expect(room.log.filter((entry) => entry.kind === "edited")).toHaveLength(1);
  });

  it("survives a reload while offline", async () => {
    const { clock, room, writer } = await alone();
    room.cut();
    writer.file?.change({ changes: { from: 0, insert: "typed offline" } });
    writer.reload();
    await clock.pass(2_000);
    expect(room.text()).toBe("typed offline");
    expect(writer.file?.state.doc.toString()).toBe("typed offline");
  });
});
