import { describe, expect, it } from "vitest";
import { isFresh, received } from "./accessToken";

const now = Date.parse("2026-11-21T12:00:00Z");

function token(claims: object): string {
  return `header.${btoa(JSON.stringify(claims))}.signature`;
}

describe("an access token", () => {
  it("lives as long as it says, whatever the browser's clock shows", () => {
    const wrongClock = now - 7 * 3_600_000;

    const access = received(token({ iat: 1000, exp: 1600 }), "2026-11-21T12:10:00Z", wrongClock);

    expect(isFresh(access, wrongClock + 579_000)).toBe(true);
    expect(isFresh(access, wrongClock + 581_000)).toBe(false);
  });

  it("lives until expiresAt when it does not say", () => {
    const access = received("opaque", "2026-11-21T12:10:00Z", now);

    expect(isFresh(access, now + 579_000)).toBe(true);
    expect(isFresh(access, now + 581_000)).toBe(false);
  });

  it("is not fresh for longer than it has left", () => {
    const access = received(token({ iat: 0, exp: 600 }), "", now);

    expect(isFresh(access, now, 500)).toBe(true);
    expect(isFresh(access, now, 590)).toBe(false);
    expect(isFresh(null, now)).toBe(false);
  });
});
