import { describe, expect, it } from "vitest";
import { GONE_MS, HERE_MS } from "./mesh";
import { ANSWER_MS } from "./negotiation";
import { CONNECT_MS, UNREACHABLE_MS } from "./peer";
import type { Signal } from "./signals";
import { fakeTrack } from "./testing/fakeConnections";
import { Party, type Guest } from "./testing/party";

async function pair(): Promise<{ party: Party; ada: Guest; grace: Guest }> {
  const party = new Party();
  const ada = party.joins("ada");
  await party.pass(100);
  const grace = party.joins("grace");
  await party.pass(1_000);
  return { party, ada, grace };
}

function lose(party: Party, kind: Signal["kind"], times = 1) {
  let left = times;
  party.loses = (signal) => signal.kind === kind && left-- > 0;
}

describe("a call", () => {
  it("connects four people with each other, each pair once", async () => {
    // Given
    const party = new Party();

    // When
    const guests = ["ada", "grace", "alan", "edsger"].map((name) => party.joins(name));
    await party.pass(2_000);

    // Then
    for (const guest of guests) {
      expect(guest.connected()).toHaveLength(3);
      expect(guest.connections).toHaveLength(3);
    }
  });

  it("sends the tracks of both sides whichever began", async () => {
    // When
    const { ada, grace } = await pair();

    // Then
    for (const { connections } of [ada, grace]) {
      const [connection] = connections;
      expect(connection?.getTransceivers().map(({ sender, direction }) => [sender.track?.kind, direction])).toEqual([
        ["audio", "sendrecv"],
        ["video", "sendrecv"],
      ]);
    }
    expect(ada.other("grace")?.tracks).toMatchObject({ audio: { kind: "audio" }, video: { kind: "video" } });
  });

  it("survives that both look for a new way at once: the polite side takes its offer back", async () => {
    // Given
    const { party, ada, grace } = await pair();
    party.network.fail("disconnected");
    party.network.up = true;

    // When
    ada.mesh.networkChanged();
    grace.mesh.networkChanged();
    await party.pass(1_000);

    // Then
    expect(ada.connected()).toEqual(["grace"]);
    expect(grace.connected()).toEqual(["ada"]);
    expect([ada.connections[0]?.rollbacks, grace.connections[0]?.rollbacks]).toEqual([1, 0]);
    expect(ada.connections).toHaveLength(1);
  });

  it.each(["offer", "answer", "candidates", "here"] as const)("says a lost %s again", async (kind) => {
    // Given
    const party = new Party();
    lose(party, kind, 2);

    // When
    const ada = party.joins("ada");
    const grace = party.joins("grace");
    await party.pass(2 * Math.max(ANSWER_MS, HERE_MS) + 1_000);

    // Then
    expect(ada.connected()).toEqual(["grace"]);
    expect(grace.connected()).toEqual(["ada"]);
    expect(grace.connections).toHaveLength(1);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])("connects everybody although every third signal is lost, seed %i", async (seed) => {
    // Given
    const party = new Party();
    let state = seed;
    party.loses = () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state % 3 === 0;
    };

    // When
    const guests = ["ada", "grace", "alan"].map((name) => party.joins(name));
    await party.pass(60_000);

    // Then
    guests.forEach((guest) => expect(guest.connected()).toHaveLength(2));
  });

  it("comes back by itself after the network was away", async () => {
    // Given
    const { party, ada, grace } = await pair();

    // When
    party.network.fail();
    await party.pass(5_000);
    expect(ada.other("grace")?.state).not.toBe("connected");
    party.network.up = true;
    await party.pass(3 * CONNECT_MS);

    // Then
    expect(ada.connected()).toEqual(["grace"]);
    expect(grace.connected()).toEqual(["ada"]);
    expect(ada.connections).toHaveLength(1);
  });

  it("says that somebody is out of reach, and goes on trying", async () => {
    // Given
    const party = new Party();
    party.network.up = false;
    const ada = party.joins("ada");
    party.joins("grace");

    // When
    await party.pass(UNREACHABLE_MS + 1_000);

    // Then
    expect(ada.other("grace")?.state).toBe("unreachable");
    party.network.up = true;
    await party.pass(3 * CONNECT_MS);
    expect(ada.connected()).toEqual(["grace"]);
  });

  it("takes somebody who reloaded for a newcomer", async () => {
    // Given
    const { party, ada, grace } = await pair();

    // When
    party.vanishes(grace);
    party.loses = () => false;
    const again = party.joins("grace");
    await party.pass(2_000);

    // Then
    expect(ada.connected()).toEqual(["grace"]);
    expect(again.connected()).toEqual(["ada"]);
    expect(ada.connections[0]?.closed).toBe(true);
  });

  it("lets go at once of who leaves, and after a while of who vanishes", async () => {
    // Given
    const { party, ada, grace } = await pair();
    const alan = party.joins("alan");
    await party.pass(1_000);

    // When
    grace.mesh.stop();
    party.vanishes(alan);
    await party.pass(100);

    // Then
    expect(ada.mesh.others.map(({ tab }) => tab.participant)).toEqual(["alan"]);
    await party.pass(GONE_MS + HERE_MS);
    expect(ada.mesh.others).toEqual([]);
  });

  it("keeps somebody whose connection lives although the room is out of reach", async () => {
    // Given
    const { party, ada } = await pair();

    // When
    party.loses = () => true;
    await party.pass(5 * GONE_MS);

    // Then
    expect(ada.connected()).toEqual(["grace"]);
  });

  it("tells the others what somebody sends", async () => {
    // Given
    const { party, ada, grace } = await pair();

    // When
    grace.mesh.announce({ audio: false, video: true });
    await party.pass(100);

    // Then
    expect(ada.other("grace")).toMatchObject({ audio: false, video: true });
  });

  it("changes a track without negotiating", async () => {
    // Given
    const { party, ada } = await pair();
    const offers = () => party.said.filter(({ signal }) => signal.kind === "offer").length;
    const before = offers();
    const another = fakeTrack("video");

    // When
    await ada.mesh.send("video", another);
    await party.pass(1_000);

    // Then
    expect(ada.connections[0]?.getTransceivers()[1]?.sender.track).toBe(another);
    expect(offers()).toBe(before);
  });

  it("has room for four; the fifth is told, and nobody else leaves", async () => {
    // Given
    const party = new Party();
    const guests: Guest[] = [];
    for (const name of ["ada", "grace", "alan", "edsger"]) {
      guests.push(party.joins(name));
      await party.pass(500);
    }

    // When
    const fifth = party.joins("barbara");
    await party.pass(500);

    // Then
    expect(fifth.over).toContain("full");
    guests.forEach((guest) => expect(guest.over).toEqual([]));
  });

  it("belongs to one tab of a person: the later one takes it", async () => {
    // Given
    const { party, ada, grace } = await pair();

    // When
    const later = party.joins("grace", "second tab");
    await party.pass(500);

    // Then
    expect(grace.over).toContain("elsewhere");
    expect(later.over).toEqual([]);
    expect(ada.connected()).toContain("grace");
  });

  it("goes on in another tab of one of four", async () => {
    // Given
    const party = new Party();
    const guests = ["ada", "grace", "alan", "edsger"].map((name) => party.joins(name));
    await party.pass(2_000);

    // When
    const later = party.joins("edsger", "second tab");
    await party.pass(HERE_MS + 2_000);

    // Then
    expect(guests[3]?.over).toEqual(["elsewhere"]);
    expect(later.over).toEqual([]);
    expect(later.connected()).toEqual(["ada", "alan", "grace"]);
    guests.slice(0, 3).forEach((guest) => {
      expect(guest.over).toEqual([]);
      expect(guest.connected()).toContain("edsger");
    });
  });

  it.each(["ada", "grace"])("begins anew when the connection of %s is of no more use", async (name) => {
    // Given
    const { party, ada, grace } = await pair();
    const useless = (name === "ada" ? ada : grace).connections[0];
    if (useless) {
      useless.broken = true;
    }

    // When
    ada.mesh.networkChanged();
    grace.mesh.networkChanged();
    await party.pass(3 * CONNECT_MS);

    // Then
    expect(ada.connected()).toEqual(["grace"]);
    expect(grace.connected()).toEqual(["ada"]);
  });

  it("lets go of who was put out of the room", async () => {
    // Given
    const { ada } = await pair();

    // When
    ada.mesh.drop("grace");

    // Then
    expect(ada.mesh.others).toEqual([]);
    expect(ada.connections[0]?.closed).toBe(true);
  });
});
