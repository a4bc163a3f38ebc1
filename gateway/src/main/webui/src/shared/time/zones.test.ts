import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allZones, instantOf, localTimeOf } from "./zones";

describe("local times", () => {
  it.each([
    ["2026-07-01T09:00", "Europe/Berlin", "2026-07-01T07:00:00.000Z"],
    ["2026-12-01T09:00", "Europe/Berlin", "2026-12-01T08:00:00.000Z"],
    ["2026-07-01T09:00", "America/New_York", "2026-07-01T13:00:00.000Z"],
    ["2026-07-01T09:00", "Asia/Kolkata", "2026-07-01T03:30:00.000Z"],
    ["2026-01-01T00:15", "Pacific/Auckland", "2025-12-31T11:15:00.000Z"],
    ["2026-01-01T00:15", "UTC", "2026-01-01T00:15:00.000Z"],
  ])("%s in %s is %s", (local, zone, instant) => {
    expect(instantOf(local, zone)).toBe(instant);
  });

  it("that summer time skips are read as if the clocks had not changed yet", () => {
    expect(instantOf("2026-03-29T02:30", "Europe/Berlin")).toBe("2026-03-29T01:30:00.000Z");
  });

  it("that occur twice mean the first time", () => {
    expect(instantOf("2026-10-25T02:30", "Europe/Berlin")).toBe("2026-10-25T00:30:00.000Z");
  });

  it("come back from the instant they mean, in every zone", () => {
    const minutes = fc.integer({ min: Date.UTC(2024, 0, 1) / 60_000, max: Date.UTC(2030, 0, 1) / 60_000 });
    fc.assert(
      fc.property(minutes, fc.constantFrom(...allZones()), (minute, zone) => {
        const local = localTimeOf(minute * 60_000, zone);
        expect(localTimeOf(instantOf(local, zone), zone)).toBe(local);
      }),
    );
  });

  it("that are no times are refused", () => {
    expect(() => instantOf("soon", "UTC")).toThrow(RangeError);
  });
});
