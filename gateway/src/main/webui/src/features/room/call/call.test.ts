import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { api } from "@/shared/api/client";
import type { CandidateView, Tab } from "@/shared/socket/protocol";
import type { Room } from "../store/room";
import { RoomStore } from "../store/roomStore";
import { Call } from "./call";
import type { Signal } from "./signals";
import { FakeBrowser } from "./testing/fakeBrowser";

const GRACE: Tab = { participant: "grace", client: "her tab" };

function scene() {
  const said: { to: Tab | null; signal: Signal }[] = [];
  const store = new RoomStore(() => undefined);
  const signal = (to: Tab | null, data: object) => {
    said.push({ to, signal: data as Signal });
    return true;
  };
  const room = { session: "s", me: "ada", client: "tab", store, signal, serverAheadMs: () => 0, beforeLeave: () => undefined } as unknown as Room;
  const call = new Call(room);
  const lastHere = () => said.map((one) => one.signal).findLast(({ kind }) => kind === "here");
  return { call, said, store, lastHere };
}

const here = (call: string, since = 1): Signal => ({ kind: "here", call, since, audio: true, video: true });

describe("taking part in a call", () => {
  let browser: FakeBrowser;
  let current: Call | null = null;

  beforeEach(() => {
    localStorage.clear();
    browser = new FakeBrowser();
    vi.spyOn(api, "fetch").mockImplementation(() => Promise.resolve(Response.json({ servers: [], expiresAt: null })));
  });

  afterEach(() => {
    current?.leave();
    vi.unstubAllGlobals();
  });

  function enter() {
    const entered = scene();
    current = entered.call;
    return entered;
  }

  it("asks for nothing before the user joins, and tells who is in the call", () => {
    // Given
    const { call, store } = enter();

    // When
    store.signal(GRACE, here("c1"));

    // Then
    expect(call.state()).toMatchObject({ phase: "out", there: ["grace"] });
    expect(browser.asked).toEqual([]);
    store.signal(GRACE, { kind: "left", call: "c1" });
    expect(call.state().there).toEqual([]);
  });

  it("says in words why it could not be joined", async () => {
    // Given
    const { call } = enter();

    // When, then
    for (const [fault, words] of [
      ["NotAllowedError", /does not let this page use your microphone and camera/],
      ["NotFoundError", /No microphone and camera was found/],
      ["NotReadableError", /Another program seems to be using/],
    ] as const) {
      Object.assign(browser.faults, { audio: fault, video: fault });
      await call.join(["audio", "video"]);
      expect(call.state()).toMatchObject({ phase: "out", notice: expect.stringMatching(words) as string });
    }
  });

  it("joins with the microphone alone where there is no camera", async () => {
    // Given
    const { call, lastHere } = enter();
    browser.faults.video = "NotFoundError";

    // When
    await call.join(["audio", "video"]);

    // Then
    expect(call.state().phase).toBe("in");
    expect(lastHere()).toMatchObject({ audio: true, video: false });
  });

  it("lets go of devices that were opened after the user changed their mind", async () => {
    // Given
    const { call } = enter();
    let open = () => {};
    browser.patience = new Promise((resolve) => (open = resolve));
    const joining = call.join(["audio", "video"]);

    // When
    call.leave();
    open();
    await joining;

    // Then
    expect(call.state().phase).toBe("out");
    expect(browser.opened.map(({ stopped }) => stopped)).toEqual([true, true]);
  });

  it("tells the others of muting, and puts the camera's light out", async () => {
    // Given
    const { call, lastHere } = enter();
    await call.join(["audio", "video"]);

    // When
    await call.toggleMicrophone();
    await call.toggleCamera();

    // Then
    expect(lastHere()).toMatchObject({ audio: false, video: false });
    expect(browser.opened.map(({ enabled, stopped }) => [enabled, stopped])).toEqual([
      [false, false],
      [true, true],
    ]);
    await call.toggleCamera();
    expect(lastHere()).toMatchObject({ audio: false, video: true });
  });

  it("uses another microphone from now on, as muted as the one before, and remembers it", async () => {
    // Given
    const { call } = enter();
    await call.join(["audio"]);
    await call.toggleMicrophone();

    // When
    await call.choose("audio", "desk microphone");

    // Then
    expect(browser.opened.map(({ device, stopped, enabled }) => [device, stopped, enabled])).toEqual([
      ["usual audio", true, false],
      ["desk microphone", false, false],
    ]);
    expect(scene().call.state().choice.audio).toBe("desk microphone");
  });

  it("tells that a device was unplugged", async () => {
    // Given
    const { call, lastHere } = enter();
    await call.join(["audio", "video"]);

    // When
    browser.opened[1]?.onended?.();

    // Then
    await vi.waitFor(() => expect(call.state().notice).toMatch(/Your camera is gone/));
    expect(lastHere()).toMatchObject({ audio: true, video: false });
  });

  it("offers a button where the browser lets nobody be heard unasked", async () => {
    // Given
    const { call, store, lastHere } = enter();
    browser.silent = true;
    await call.join([]);
    store.signal(GRACE, here("c1"));
    const mine = lastHere() as { call: string };

    // When
    const sdp = JSON.stringify({ id: 99, ufrag: 1, kinds: ["audio", "video"] });
    store.signal(GRACE, { kind: "offer", call: "c1", to: mine.call, line: "hers", n: 1, sdp });

    // Then
    await vi.waitFor(() => expect(call.state().blocked).toBe(true));
    browser.silent = false;
    call.unblock();
    expect(call.state().blocked).toBe(false);
  });

  it("ends for the candidate with the interview, and for everybody with the room", async () => {
    // Given
    const { call, store } = enter();
    const view = (phase: string) => ({ phase, me: { id: "ada", name: "Ada", status: "admitted" }, files: [], chat: [], people: [] });
    await call.join(["audio"]);

    // When, then
    store.snapshot(view("live") as unknown as CandidateView);
    expect(call.state().phase).toBe("in");
    store.snapshot(view("ended") as unknown as CandidateView);
    expect(call.state().phase).toBe("out");
    await call.join(["audio"]);
    store.status({ state: "replaced", reason: "removed from the room" });
    expect(call.state().phase).toBe("out");
    expect(browser.opened.every(({ stopped }) => stopped)).toBe(true);
  });

  it("goes on in the other tab when the user joins there", async () => {
    // Given
    const { call, store } = enter();
    await call.join(["audio"]);

    // When
    store.signal({ participant: "ada", client: "other tab" }, here("c2", Date.now() + 1_000));

    // Then
    expect(call.state()).toMatchObject({ phase: "out", notice: expect.stringContaining("another tab") as string });
  });
});
