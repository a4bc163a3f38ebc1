import { describe, expect, it } from "vitest";
import type { BoardElement } from "@/shared/socket/board";
import type { Wish } from "@/shared/socket/protocol";
import { HeldClock } from "@/shared/socket/testing/heldClock";
import { SimulatedRoom } from "@/shared/socket/testing/simulatedRoom";
import { SEND_AFTER_MS, SEND_PEN_AFTER_MS } from "./outgoing";
import { Writer } from "./testing/writer";

const FULL = { type: "/problems/board-full", title: "The board is full" };

async function scene() {
  const clock = new HeldClock();
  const room = new SimulatedRoom(clock);
  const ada = new Writer("ada", room, clock, () => 0.5);
  const ben = new Writer("ben", room, clock, () => 0.25);
  await clock.pass(100);
  const drawings = () => room.log.flatMap((entry) => (entry.kind === "drawn" ? [entry] : []));
  return { clock, room, ada, ben, drawings };
}

const pen = (count: number): Partial<BoardElement> => ({
  type: "freedraw",
  points: Array.from({ length: count }, (_, at) => [at * 1.23456789, at / 3]),
  pressures: [],
});

describe("what is drawn on a board", () => {
  it("is seen by the others soon, as it is by then, and not sent back by them", async () => {
    const { clock, ada, ben, drawings } = await scene();
    const { id } = ada.draw();
    await clock.pass(SEND_AFTER_MS / 2);
    ada.change(id, { width: 200 });
    await clock.pass(SEND_AFTER_MS);
    expect(ben.shown).toMatchObject([{ id, version: 2, width: 200 }]);
    ben.follow();
    await clock.pass(2_000);
    expect(drawings()).toHaveLength(1);
  });

  it("goes out less often while a line is being drawn, and at once when the pointer is lifted", async () => {
    const { clock, ada, drawings } = await scene();
    ada.busy.add("ada-1");
    const { id } = ada.draw(pen(4));
    await clock.pass(SEND_PEN_AFTER_MS - 20);
    expect(drawings()).toHaveLength(0);
    await clock.pass(40);
    expect(drawings()).toHaveLength(1);
    ada.change(id, pen(8));
    ada.busy.clear();
    ada.board.flush();
    await clock.pass(20);
    expect(drawings().at(-1)?.data.elements).toMatchObject([{ version: 2 }]);
  });

  it("is taken from a copy: what the canvas does to its own afterwards is not in it", async () => {
    const { clock, ada, drawings } = await scene();
    const { id } = ada.draw(pen(4));
    ada.board.flush();
    ada.change(id, pen(9));
    await clock.pass(20);
    const [line] = drawings()[0]?.data.elements ?? [];
    expect(line).toMatchObject({ version: 1, link: null });
    expect(line?.["points"]).toEqual([0, 1, 2, 3].map((at) => [Math.round(at * 123.456789) / 100, Math.round((at * 100) / 3) / 100]));
  });

  it("is not sent while it is nothing yet, nor when it was erased before it was sent", async () => {
    const { clock, ada, drawings } = await scene();
    ada.draw({ width: 0, height: 0 });
    ada.erase(ada.draw().id);
    await clock.pass(1_000);
    expect(drawings().map(({ data }) => data.elements)).toEqual([]);
    expect(ada.board.unconfirmed).toBe(false);
  });

  it("is kept while there is no connection, and then sent once, only the latest of it", async () => {
    const { clock, room, ada, ben, drawings } = await scene();
    room.closeWith = 1013;
    room.cut({ participant: "ada" });
    const ids = Array.from({ length: 30 }, () => ada.draw().id);
    for (let turn = 0; turn < 40; turn += 1) {
      ada.change(ids[turn % 3] ?? "", { x: turn });
      await clock.pass(50);
    }
    ada.erase(ids[5] ?? "");
    room.closeWith = null;
    await clock.pass(6_000);
    expect(drawings().flatMap(({ data }) => data.elements)).toHaveLength(29);
    expect(drawings()).toHaveLength(1);
    expect(ben.shown).toHaveLength(29);
    expect(ada.board.unconfirmed).toBe(false);
  });

  it("survives that the tab is loaded again while offline", async () => {
    const { clock, room, ada, ben } = await scene();
    room.cut({ participant: "ada" });
    const { id } = ada.draw();
    ada.reload();
    expect(ada.shown).toMatchObject([{ id }]);
    await clock.pass(3_000);
    expect(ben.shown).toMatchObject([{ id }]);
  });

  it("does not fill the line: no more than a few entries wait for their answer", async () => {
    const { clock, room, ada } = await scene();
    room.swallowNext = true;
    for (let turn = 0; turn < 40; turn += 1) {
      ada.draw();
      await clock.pass(SEND_AFTER_MS + 10);
    }
    expect(ada.outbox.pending.length).toBeLessThanOrEqual(4);
    await clock.pass(40_000);
    expect(room.board.elements).toHaveLength(40);
  });

  it("is cut into entries within the bounds of number and size", async () => {
    const { clock, room, ada, drawings } = await scene();
    const sizes: number[] = [];
    room.refuse = (wish: Wish) => {
      sizes.push(JSON.stringify(wish).length);
      return null;
    };
    Array.from({ length: 450 }, () => ada.draw());
    Array.from({ length: 8 }, () => ada.draw({ type: "text", text: "ü".repeat(12_000) }));
    await clock.pass(5_000);
    expect(room.board.elements).toHaveLength(458);
    expect(Math.max(...drawings().map(({ data }) => data.elements.length))).toBe(200);
    expect(Math.max(...sizes)).toBeLessThan(64 * 1024);
  });

  it("is told to be too large, once, when it is, and not sent until it is not", async () => {
    const { clock, ada, ben, drawings } = await scene();
    let told = 0;
    ada.board.subscribe(() => (told += 1));
    const { id } = ada.draw(pen(4_000));
    await clock.pass(500);
    ada.change(id, pen(4_100));
    await clock.pass(500);
    expect([ada.untakable, ada.board.tooLarge(), told, drawings().length]).toEqual([["too-large"], 1, 1, 0]);
    expect(ada.shown).toHaveLength(1);
    ada.change(id, pen(40));
    await clock.pass(500);
    expect([ada.board.tooLarge(), told, ben.shown.length]).toEqual([0, 2, 1]);
  });

  it("goes again when the server does not take it, and what was there before comes back", async () => {
    const { clock, room, ada, ben } = await scene();
    const { id } = ada.draw({ width: 50 });
    await clock.pass(500);
    room.refuse = () => FULL;
    ada.draw();
    ada.change(id, { width: 90 });
    await clock.pass(500);
    expect(ada.refusals).toHaveLength(1);
    expect(ada.shown).toMatchObject([{ id, width: 50 }]);
    expect(ada.shown).toEqual(ben.shown);
    room.refuse = () => null;
    ada.change(id, { width: 70 });
    await clock.pass(500);
    expect(ben.shown).toMatchObject([{ id, width: 70 }]);
  });

  it("goes also when it became known only by a fresh view that it was not taken", async () => {
    const { clock, room, ada } = await scene();
    room.refuse = () => FULL;
    ada.draw();
    await clock.pass(SEND_AFTER_MS + 7);
    room.cut({ participant: "ada" });
    room.remembersFrom = 1_000;
    await clock.pass(3_000);
    expect(ada.shown).toEqual([]);
    expect(room.received.filter((frame) => frame.t === "entry" && frame.kind === "drawn")).toHaveLength(1);
  });

  it("is sent again when the connection was lost with the answer, and told when that is refused", async () => {
    const { clock, room, ada } = await scene();
    room.refuse = () => FULL;
    ada.draw();
    await clock.pass(SEND_AFTER_MS + 7);
    room.cut({ participant: "ada" });
    await clock.pass(3_000);
    expect(ada.refusals.length).toBeGreaterThan(0);
    expect(ada.shown).toEqual([]);
  });

  it("has no link, and is nothing foreign", async () => {
    const { clock, ada, ben } = await scene();
    ada.draw({ link: "https://example.org" });
    ada.draw({ type: "image" });
    ada.draw({ type: "embeddable" });
    await clock.pass(500);
    expect(ada.untakable).toEqual(["foreign", "foreign"]);
    expect(ada.shown).toMatchObject([{ type: "rectangle", link: null }]);
    expect(ben.shown).toEqual(ada.shown);
  });
});

describe("what others draw", () => {
  it("leaves alone what is being drawn here, and is shown when that is done", async () => {
    const { clock, ada, ben } = await scene();
    const { id } = ada.draw();
    await clock.pass(500);
    ada.busy.add(id);
    const own = ada.scene[0];
    ben.change(id, { x: 100 });
    ben.change(id, { x: 200 });
    await clock.pass(500);
    expect(ada.scene[0]).toBe(own);
    ada.busy.clear();
    ada.follow();
    expect(ada.shown).toMatchObject([{ id, x: 200 }]);
  });

  it("erases here in a way that can be taken back", async () => {
    const { clock, ada, ben } = await scene();
    const { id } = ada.draw({ width: 33 });
    await clock.pass(500);
    ben.erase(id);
    await clock.pass(500);
    expect(ada.shown).toEqual([]);
    expect(ada.scene).toMatchObject([{ id, isDeleted: true, width: 33 }]);
    ada.change(id, { isDeleted: false });
    await clock.pass(500);
    expect(ben.shown).toMatchObject([{ id, width: 33 }]);
  });

  it("is put among what is there by its place, not by when it came", async () => {
    const { clock, ada, ben } = await scene();
    ada.draw({ index: "a5" });
    ben.draw({ index: "a3" });
    await clock.pass(500);
    expect(ada.scene.map(({ index }) => index)).toEqual(["a3", "a5"]);
  });
});
