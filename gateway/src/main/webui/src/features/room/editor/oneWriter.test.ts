import { describe, expect, it } from "vitest";
import { HeldClock } from "@/shared/socket/testing/heldClock";
import { SimulatedRoom } from "@/shared/socket/testing/simulatedRoom";
import { Writer } from "./testing/writer";

const FILE = "main.py";

async function alone() {
  const clock = new HeldClock();
  const room = new SimulatedRoom(clock);
  const writer = new Writer("ada", room, clock, () => 0.5);
  await clock.pass(100);
  const shown = () => writer.file(FILE)?.state.doc.toString();
  return { clock, room, writer, shown };
}

describe("what one writer typed", () => {
  it("arrives once although the acknowledgement is lost", async () => {
    const { clock, room, writer } = await alone();
    writer.type(FILE, { from: 0, insert: "import numpy\n" });
    await clock.pass(7);
    room.cut();
    await clock.pass(2_000);
    expect(room.text()).toBe("import numpy\n");
    expect(writer.files.unconfirmed).toBe(false);
  });

  it("arrives once although the acknowledgement is lost and the answer is a fresh view", async () => {
    const { clock, room, writer, shown } = await alone();
    writer.type(FILE, { from: 0, insert: "import numpy\n" });
    await clock.pass(7);
    room.cut();
    room.remembersFrom = 1_000;
    await clock.pass(2_000);
    expect(room.text()).toBe("import numpy\n");
    expect(shown()).toBe("import numpy\n");
  });

  it("goes out as one change when the connection is back", async () => {
    const { clock, room, writer } = await alone();
    room.cut();
    "hello 😀".split("").forEach((unit, at) => writer.type(FILE, { from: at, insert: unit }));
    await clock.pass(2_000);
    expect(room.text()).toBe("hello 😀");
    expect(room.log.filter((entry) => entry.kind === "edited")).toHaveLength(1);
  });

  it("survives a reload while offline, and another one before the room is reached", async () => {
    const { clock, room, writer, shown } = await alone();
    room.cut();
    writer.type(FILE, { from: 0, insert: "typed offline" });
    writer.reload();
    writer.reload();
    await clock.pass(2_000);
    expect(room.text()).toBe("typed offline");
    expect(shown()).toBe("typed offline");
  });
});
