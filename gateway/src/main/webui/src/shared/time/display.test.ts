import { describe, expect, it } from "vitest";
import { calendarDay, clockIn, dateAndTime, dayIn, duration, relative, sameDay, timeOnly, zoneName } from "./display";

const now = Date.parse("2026-11-21T12:00:00Z");

describe("times on screen", () => {
  it("show the clocks of the zone asked for", () => {
    expect(timeOnly("2026-11-21T12:00:00Z", "Asia/Kolkata")).toMatch(/^0?5:30/);
    expect(dateAndTime("2026-11-21T23:30:00Z", "Asia/Tokyo", now)).toMatch(/22/);
    expect(clockIn("2026-11-21T12:00:00Z", "America/New_York")).toContain("(America/New York)");
  });

  it("name the zone as it is at that time of the year", () => {
    expect(zoneName("2026-11-21T12:00:00Z", "Asia/Kolkata")).toMatch(/^(IST|GMT\+5:30)$/);
    expect(zoneName("2026-07-21T12:00:00Z", "UTC")).toBe("UTC");
  });

  it("name the year only when it is another one", () => {
    expect(dateAndTime("2026-11-21T12:00:00Z", "UTC", now)).not.toContain("2026");
    expect(dateAndTime("2027-11-21T12:00:00Z", "UTC", now)).toContain("2027");
  });

  it.each([
    ["2026-11-21T12:00:20Z", "now"],
    ["2026-11-21T12:05:10Z", "in 5 minutes"],
    ["2026-11-21T10:00:00Z", "2 hours ago"],
    ["2026-11-20T11:00:00Z", "yesterday"],
    ["2026-11-25T12:00:00Z", "in 4 days"],
  ])("%s is %s", (at, words) => {
    expect(relative(at, now)).toBe(words);
  });

  it("fall on days by the zone", () => {
    expect(dayIn("2026-11-21T23:30:00Z", "Asia/Tokyo")).toBe("2026-11-22");
    expect(sameDay("2026-11-21T23:30:00Z", "2026-11-22T10:00:00Z", "Asia/Tokyo")).toBe(true);
    expect(sameDay("2026-11-21T23:30:00Z", "2026-11-22T10:00:00Z", "UTC")).toBe(false);
  });

  it("keep a calendar day where it is", () => {
    expect(calendarDay("2026-11-20")).toContain("20");
    expect(calendarDay("soon")).toBe("soon");
  });
});

describe("durations", () => {
  it.each([
    [45, "45 min"],
    [60, "1 h"],
    [95, "1 h 35 min"],
  ])("%s minutes are %s", (minutes, words) => {
    expect(duration(minutes)).toBe(words);
  });
});
