import { beforeEach, describe, expect, it } from "vitest";
import { ApiClient } from "../api/client";
import type { SignedIn } from "../api/model";
import { Authentication, type Lock } from "./authentication";

const member = { id: "m1", name: "Avery", email: "avery@example.org", roles: [], active: true, accepted: true, revision: 1 };
const organisation = { id: "o1", name: "Sample" };

function signedIn(token: string): SignedIn {
  return { accessToken: token, expiresAt: "2026-11-21T12:10:00Z", member, organisation };
}

/** A server that gives out token after token, and answers only when told to. */
class FakeServer {
  refreshes = 0;
  status = 200;
  mostAtOnce = 0;
  private underWay = 0;
  private waiting: (() => void)[] = [];

  readonly client = new ApiClient(async () => {
    this.refreshes += 1;
    const token = `token${this.refreshes}`;
    this.underWay += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.underWay);
    await new Promise<void>((answer) => this.waiting.push(answer));
    this.underWay -= 1;
    return this.status === 0
      ? Promise.reject(new TypeError("no network"))
      : new Response(JSON.stringify(signedIn(token)), { status: this.status, headers: { "Content-Type": "application/json" } });
  });

  async answer() {
    await Promise.resolve();
    while (this.waiting.length === 0) {
      await new Promise((next) => setTimeout(next));
    }
    this.waiting.shift()?.();
  }
}

const alone: Lock = (_, task) => task();

/** One lock for several tabs, as the browser's: one holder at a time. */
function sharedLock(): Lock {
  let last: Promise<unknown> = Promise.resolve();
  return (_, task) => {
    const run = last.then(task, task);
    last = run.catch(() => undefined);
    return run;
  };
}

const start = Date.parse("2026-11-21T12:00:00Z");

describe("authentication", () => {
  let server: FakeServer;
  let now: number;
  const open = (lock: Lock = alone) => new Authentication(server.client, lock, () => now);

  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    server = new FakeServer();
    now = start;
  });

  it("renews once for many requests refused at the same time", async () => {
    // Given
    const tab = open();
    tab.signedIn(signedIn("token0"));

    // When
    const renewals = Promise.all([tab.renew("token0"), tab.renew("token0"), tab.renew("token0")]);
    await server.answer();

    // Then
    expect(await renewals).toEqual(["token1", "token1", "token1"]);
    expect(server.refreshes).toBe(1);
  });

  it("gives the newer token to a request that was refused with an older one", async () => {
    const tab = open();
    tab.signedIn(signedIn("token5"));

    expect(await tab.renew("token4")).toBe("token5");
    expect(server.refreshes).toBe(0);
  });

  it("lets only one tab renew at a time", async () => {
    // Given
    const lock = sharedLock();
    const [one, other] = [open(lock), open(lock)];
    one.signedIn(signedIn("a"));
    other.signedIn(signedIn("b"));

    // When
    const both = Promise.all([one.renew("a"), other.renew("b")]);
    await server.answer();
    await server.answer();

    // Then
    expect(await both).toEqual(["token1", "token2"]);
    expect(server.mostAtOnce).toBe(1);
  });

  it("renews before the token ends, by its own lifetime", async () => {
    const tab = open();
    tab.signedIn(signedIn("token0"));
    now += 9.8 * 60_000;

    const token = tab.token();
    await server.answer();

    expect(await token).toBe("token1");
  });

  it("becomes anonymous when the refresh is refused, and forgets who it was", async () => {
    const tab = open();
    tab.signedIn(signedIn("token0"));
    server.status = 401;

    const renewed = tab.renew("token0");
    await server.answer();

    expect(await renewed).toBeNull();
    expect(tab.identity()).toEqual({ kind: "anonymous", expired: true });
    expect(localStorage.length).toBe(0);
  });

  it("stays signed in when the server cannot be reached", async () => {
    const tab = open();
    tab.signedIn(signedIn("token0"));
    server.status = 0;

    const renewed = tab.renew("token0");
    await server.answer();

    await expect(renewed).rejects.toMatchObject({ status: 0 });
    expect(tab.identity().kind).toBe("member");
  });

  it("asks the server nothing on a first visit", async () => {
    const tab = open();

    await tab.restore();

    expect(tab.identity()).toEqual({ kind: "anonymous", expired: false });
    expect(server.refreshes).toBe(0);
  });

  it("keeps no token in the browser's storage", () => {
    open().signedIn(signedIn("secret-token"));

    const kept = [localStorage, sessionStorage].flatMap((storage) =>
      Array.from({ length: storage.length }, (_, index) => storage.getItem(storage.key(index) ?? "")),
    );
    expect(kept).toEqual(["member", "member"]);
  });
});
