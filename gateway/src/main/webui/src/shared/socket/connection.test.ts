import { describe, expect, it } from "vitest";
import { HeldClock } from "./testing/heldClock";
import { MemoryKeep, place } from "./testing/roomDiary";
import { SimulatedRoom } from "./testing/simulatedRoom";

const PROBLEM = { type: "/problems/not-asked", title: "That question was not asked" };

function scene() {
  const clock = new HeldClock();
  const room = new SimulatedRoom(clock);
  return { clock, room, ...place(room, clock, "ada") };
}

async function liveScene() {
  const all = scene();
  all.connection.start();
  await all.clock.pass(50);
  return all;
}

const texts = (room: SimulatedRoom) => room.log.flatMap((entry) => (entry.kind === "chatted" ? [entry.data.text] : []));

describe("the connection to a room", () => {
  it("joins with its first entry and only once", async () => {
    // Given
    const { clock, room, connection, diary } = await liveScene();
    expect(connection.status).toEqual({ state: "live" });
    expect(diary.views).toHaveLength(1);

    // When
    room.cut();
    await clock.pass(1_000);

    // Then
    expect(room.log.map((entry) => entry.kind)).toEqual(["joined"]);
    expect(diary.resumptions).toBe(1);
  });

  it("knows how far the server's clock is ahead", async () => {
    const { connection } = await liveScene();
    expect(Math.abs(connection.serverAheadMs - 2_000)).toBeLessThan(20);
  });

  it("acknowledges what it said when it comes back from the log", async () => {
    // Given
    const { clock, connection, diary, outbox } = await liveScene();

    // When
    connection.say("chatted", { text: "hello" });
    expect(outbox.pending).toHaveLength(1);
    await clock.pass(20);

    // Then
    expect(outbox.pending).toHaveLength(0);
    expect(diary.entries.at(-1)).toMatchObject({ kind: "chatted", data: { text: "hello" }, seq: 2, position: 2 });
  });

  it("queues while offline and sends in order afterwards", async () => {
    // Given
    const { clock, room, connection, diary } = await liveScene();
    room.cut();
    expect(connection.status).toEqual({ state: "offline", failures: 1 });

    // When
    ["one", "two", "three"].forEach((text) => connection.say("chatted", { text }));
    expect(diary.last).toHaveLength(3);
    await clock.pass(1_000);

    // Then
    expect(texts(room)).toEqual(["one", "two", "three"]);
    expect(diary.last).toHaveLength(0);
  });

  it("does not double an entry whose acknowledgement was lost", async () => {
    // Given
    const { clock, room, connection, diary } = await liveScene();
    connection.say("chatted", { text: "once" });
    await clock.pass(7); // in the log, its acknowledgement still on the way

    // When
    room.cut();
    await clock.pass(1_000);

    // Then
    expect(texts(room)).toEqual(["once"]);
    expect(diary.last).toHaveLength(0);
    expect(diary.entries.filter((entry) => entry.kind === "chatted")).toHaveLength(1);
  });

  it("sends again what was lost on its way", async () => {
    // Given
    const { clock, room, connection } = await liveScene();
    connection.say("chatted", { text: "lost at first" });
    await clock.pass(2);

    // When
    room.cut();
    await clock.pass(1_000);

    // Then
    expect(texts(room)).toEqual(["lost at first"]);
  });

  it("tells each entry once although every delivery is doubled", async () => {
    // Given
    const clock = new HeldClock();
    const room = new SimulatedRoom(clock, { delay: () => 5, doubled: () => true });
    const { connection, diary } = place(room, clock, "ada");
    connection.start();
    await clock.pass(50);

    // When
    connection.say("chatted", { text: "a" });
    room.append("grace", { kind: "chatted", data: { text: "b" } });
    await clock.pass(50);

    // Then
    const positions = diary.entries.map((entry) => entry.position);
    expect(positions).toEqual([...new Set(positions)].sort((a, b) => a - b));
    expect(positions).toHaveLength(room.log.length);
  });

  it("receives after a loss what happened meanwhile", async () => {
    // Given
    const { clock, room, diary } = await liveScene();
    room.cut();
    room.append("grace", { kind: "chatted", data: { text: "while you were away" } });

    // When
    await clock.pass(1_000);

    // Then
    expect(diary.entries.at(-1)).toMatchObject({ data: { text: "while you were away" } });
    expect(diary.views).toHaveLength(1);
  });

  it("takes a fresh view when the server no longer knows its position", async () => {
    // Given
    const { clock, room, diary } = await liveScene();
    room.cut();
    room.append("grace", { kind: "chatted", data: { text: "long ago" } });
    room.remembersFrom = 100;

    // When
    await clock.pass(1_000);

    // Then
    expect(diary.views).toHaveLength(2);
    expect(diary.views[1]).toMatchObject({ position: 2 });
  });

  it("takes a fresh view from a room that was restored to an earlier position", async () => {
    // Given
    const { clock, room, diary } = await liveScene();
    for (const text of ["a", "b", "c"]) {
      room.append("grace", { kind: "chatted", data: { text } });
    }
    await clock.pass(50);
    room.log.splice(2);
    room.cut();

    // When
    await clock.pass(60_000);

    // Then
    expect(diary.views.length).toBeGreaterThan(1);
    room.append("grace", { kind: "chatted", data: { text: "after the restore" } });
    await clock.pass(50);
    expect(diary.entries.at(-1)).toMatchObject({ data: { text: "after the restore" } });
  });

  it("reports a refused entry and goes on with the next", async () => {
    // Given
    const { clock, room, connection, diary } = await liveScene();
    room.refuse = (wish) => (wish.kind === "rated" ? PROBLEM : null);

    // When
    connection.say("rated", { question: "q", criterion: "c", level: 3 });
    connection.say("chatted", { text: "after" });
    await clock.pass(50);

    // Then
    expect(diary.refusals).toMatchObject([{ entry: { kind: "rated", seq: 2 }, problem: PROBLEM }]);
    expect(texts(room)).toEqual(["after"]);
    expect(diary.last).toHaveLength(0);
  });

  it("does not send a refused entry again although the refusal was lost", async () => {
    // Given
    const { clock, room, connection } = await liveScene();
    room.refuse = (wish) => (wish.kind === "rated" ? PROBLEM : null);
    connection.say("rated", { question: "q", criterion: "c", level: 3 });
    await clock.pass(7);

    // When
    room.cut();
    await clock.pass(1_000);
    room.refuse = () => null;
    connection.say("chatted", { text: "next" });
    await clock.pass(50);

    // Then
    expect(room.log.map((entry) => entry.kind)).toEqual(["joined", "chatted"]);
  });

  it("keeps what is pending, and its numbering, through a reload", async () => {
    // Given
    const clock = new HeldClock();
    const room = new SimulatedRoom(clock);
    const keep = new MemoryKeep();
    const before = place(room, clock, "ada", { keep });
    before.connection.start();
    await clock.pass(50);
    room.cut();
    before.connection.say("noted", { id: "n1", text: "typed before the reload" });
    before.connection.leave();

    // When
    const after = place(room, clock, "ada", { keep });
    after.connection.start();
    await clock.pass(50);
    after.connection.say("noted", { id: "n2", text: "typed after it" });
    await clock.pass(50);

    // Then
    expect(room.log.map((entry) => [entry.kind, entry.seq])).toEqual([
      ["joined", 1],
      ["noted", 2],
      ["noted", 3],
    ]);
  });

  it("starts its numbering over when the server has forgotten this tab", async () => {
    // Given
    const { clock, room, connection } = await liveScene();
    connection.say("chatted", { text: "before" });
    await clock.pass(50);
    room.cut();
    connection.say("chatted", { text: "while away" });
    room.forgetClients();

    // When
    await clock.pass(3_000);

    // Then
    expect(room.log.slice(2).map((entry) => [entry.kind, entry.seq])).toEqual([
      ["joined", 1],
      ["chatted", 2],
    ]);
  });

  it("sends a long queue a window at a time", async () => {
    // Given
    const { clock, room, connection } = await liveScene();
    room.cut();
    Array.from({ length: 100 }, (_, n) => connection.say("chatted", { text: String(n) }));

    // When
    await clock.pass(390); // back, and one window on its way

    // Then
    expect(room.received.filter((frame) => frame.t === "entry").length).toBeLessThanOrEqual(1 + 32);
    await clock.pass(1_000);
    expect(room.received.length).toBeLessThan(100); // and not faster than the server takes it
    await clock.pass(2_000);
    expect(texts(room)).toEqual(Array.from({ length: 100 }, (_, n) => String(n)));
  });

  it("stops trying when it learns that there is no room to enter", async () => {
    // Given
    const { clock, room, connection, door } = scene();
    room.closeWith = 1006;
    door.mayEnter = () => Promise.resolve(false);

    // When
    connection.start();
    await clock.pass(10_000);

    // Then
    expect(connection.status).toEqual({ state: "ended", reason: "no-such-session" });
    expect(room.tokens.length).toBeLessThanOrEqual(5);
  });

  it("goes on trying while it cannot find out whether there is a room", async () => {
    // Given
    const { clock, room, connection, door } = scene();
    room.closeWith = 1006;
    door.mayEnter = () => Promise.reject(new Error("unreachable"));
    connection.start();
    await clock.pass(30_000);

    // When
    room.closeWith = null;
    await clock.pass(10_000);

    // Then
    expect(connection.status).toEqual({ state: "live" });
  });
});
