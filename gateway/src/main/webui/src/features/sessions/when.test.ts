import { expect, it } from "vitest";
import { nextFreeHour, startOf, whenOf } from "./when";

it("a time is meant on the clocks of its zone, whatever the viewer's", () => {
  expect(startOf({ date: "2026-11-24", time: "14:30", zone: "America/New_York", minutes: 45 })).toBe("2026-11-24T19:30:00.000Z");
});

it("an incomplete time means nothing yet", () => {
  expect(startOf({ date: "", time: "14:30", zone: "UTC", minutes: 45 })).toBeNull();
});

it("a session opens in the form with the time it has", () => {
  const when = whenOf("2026-11-24T19:30:00.000Z", "America/New_York", 45);

  expect(when).toEqual({ date: "2026-11-24", time: "14:30", zone: "America/New_York", minutes: 45 });
  expect(startOf(when)).toBe("2026-11-24T19:30:00.000Z");
});

it("the time proposed is a full hour, half an hour away or more", () => {
  expect(nextFreeHour(Date.parse("2026-11-21T12:10:00Z"))).toBe("2026-11-21T13:00:00.000Z");
  expect(nextFreeHour(Date.parse("2026-11-21T12:40:00Z"))).toBe("2026-11-21T14:00:00.000Z");
});
