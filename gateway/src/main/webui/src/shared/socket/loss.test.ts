import { describe, expect, it } from "vitest";
import { WELCOME_MS } from "./connection";
import { BEAT_MS, PROBE_MS } from "./heartbeat";
import { CLOSE } from "./protocol";
import { HeldClock } from "./testing/heldClock";
import { place } from "./testing/roomDiary";
import { SimulatedRoom } from "./testing/simulatedRoom";

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

describe("a connection that is lost", () => {
  it("finds a dead socket by its silence", async () => {
    // Given
    const { clock, room, connection } = await liveScene();

    // When
    room.cut({ silently: true });
    await clock.pass(2 * BEAT_MS + 100);

    // Then
    expect(connection.status.state).toBe("offline");
    await clock.pass(1_000);
    expect(connection.status.state).toBe("live");
  });

  it("stays live on a quiet socket that answers pings", async () => {
    const { clock, connection, diary } = await liveScene();
    await clock.pass(10 * BEAT_MS);
    expect(connection.status.state).toBe("live");
    expect(diary.resumptions).toBe(0);
  });

  it("finds a dead socket quickly when the machine wakes", async () => {
    // Given
    const { clock, room, connection } = await liveScene();
    room.cut({ silently: true });

    // When
    connection.wake();
    await clock.pass(PROBE_MS + 10);

    // Then
    expect(connection.status.state).toBe("offline");
  });

  it("backs off while the server is away, never longer than four seconds", async () => {
    // Given
    const { clock, room, connection } = await liveScene();
    room.closeWith = CLOSE.tryAgainLater;
    room.cut();

    // When
    await clock.pass(60_000);

    // Then
    expect(room.tokens.length).toBeGreaterThan(15);
    expect(room.tokens.length).toBeLessThan(35);
    room.closeWith = null;
    await clock.pass(4_100);
    expect(connection.status.state).toBe("live");
  });

  it("gives up on a server that accepts and says nothing", async () => {
    // Given
    const { clock, room, connection } = scene();
    room.mute = true;
    connection.start();

    // When
    await clock.pass(WELCOME_MS + 100);
    room.mute = false;
    await clock.pass(1_000);

    // Then
    expect(connection.status.state).toBe("live");
  });

  it("renews its token before it ends", async () => {
    const { clock, room } = await liveScene();
    await clock.pass(9 * 60_000 + 1_000);
    expect(room.received.filter((frame) => frame.t === "auth")).toEqual([{ t: "auth", token: "token-2" }]);
    await clock.pass(9 * 60_000 + 1_000);
    expect(room.received.filter((frame) => frame.t === "auth")).toHaveLength(2);
  });

  it("comes back with a new token when the old one is refused", async () => {
    const { clock, room, connection } = await liveScene();
    room.cut({ code: CLOSE.tokenExpired });
    await clock.pass(1_000);
    expect(room.tokens).toEqual(["token-1", "token-2"]);
    expect(connection.status.state).toBe("live");
  });

  it("ends when nobody is signed in any more", async () => {
    const { clock, room, connection, tokens } = await liveScene();
    tokens.signedOut = true;
    room.cut({ code: CLOSE.tokenExpired });
    await clock.pass(1_000);
    expect(connection.status).toEqual({ state: "ended", reason: "signed-out" });
  });

  it("tries again when a token cannot be had now", async () => {
    const { clock, room, connection, tokens } = await liveScene();
    tokens.unreachable = true;
    room.cut();
    await clock.pass(5_000);
    expect(connection.status.state).toBe("offline");
    tokens.unreachable = false;
    await clock.pass(4_100);
    expect(connection.status.state).toBe("live");
  });

  it("yields to another tab, and returns only when asked", async () => {
    // Given
    const { clock, room, connection } = await liveScene();

    // When
    room.cut({ code: CLOSE.replaced });
    await clock.pass(60_000);

    // Then
    expect(connection.status).toEqual({ state: "replaced", reason: "" });
    expect(room.tokens).toHaveLength(1);
    connection.takeBack();
    await clock.pass(100);
    expect(connection.status.state).toBe("live");
  });

  it("ends for a session that is not there", async () => {
    const { clock, room, connection } = scene();
    room.closeWith = CLOSE.noSuchSession;
    connection.start();
    await clock.pass(60_000);
    expect(connection.status).toEqual({ state: "ended", reason: "no-such-session" });
    expect(room.tokens).toHaveLength(1);
  });

  it("connects anew when an entry is never answered", async () => {
    // Given
    const { clock, room, connection, diary } = await liveScene();
    room.swallowNext = true;

    // When
    connection.say("chatted", { text: "lost behind the door" });
    connection.say("chatted", { text: "the next" });
    await clock.pass(25_000);

    // Then
    expect(diary.resumptions).toBe(1);
    expect(room.log.map((entry) => [entry.kind, entry.seq])).toEqual([
      ["joined", 1],
      ["chatted", 2],
      ["chatted", 3],
    ]);
  });

  it("does not come back to a server that does not understand it", async () => {
    const { clock, room, connection } = await liveScene();
    room.cut({ code: CLOSE.badFrame });
    await clock.pass(60_000);
    expect(connection.status).toEqual({ state: "ended", reason: "outdated" });
    expect(room.tokens).toHaveLength(1);
  });

  it("resumes at once after having read too slowly", async () => {
    const { clock, room, connection, diary } = await liveScene();
    room.cut({ code: CLOSE.tooSlow });
    await clock.pass(600);
    expect(connection.status.state).toBe("live");
    expect(diary.resumptions).toBe(1);
  });

  it("does not take an entry of its own for another one, when the server has forgotten how far this tab had counted", async () => {
    // Given: of two entries the server has taken the first, and says so too late
    const { clock, room, connection, outbox, diary } = await liveScene();
    connection.say("chatted", { text: "one" });
    await clock.pass(50);
    connection.say("chatted", { text: "two" });
    await clock.pass(6);
    connection.say("chatted", { text: "three" });
    room.cut();
    room.forgetClients();

    // When: the line is cut again before anything more arrives
    while (diary.resumptions === 0 && diary.views.length === 1) {
      await clock.pass(1);
    }
    await clock.pass(1);
    room.cut();
    await clock.pass(5_000);

    // Then
    const said = room.log.flatMap((entry) => (entry.kind === "chatted" ? [entry.data.text] : []));
    expect(said).toContain("three");
    expect(outbox.pending).toEqual([]);
    expect(room.gaps).toBe(0);
  });
});
