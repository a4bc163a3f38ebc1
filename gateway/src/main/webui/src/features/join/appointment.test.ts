import { expect, it } from "vitest";
import { appointmentIn } from "./appointment";

it("title and start are read, folded and escaped as the format has it", () => {
  const calendar = [
    "BEGIN:VCALENDAR",
    "PRODID:x",
    "BEGIN:VEVENT",
    "UID:1",
    "SUMMARY:Senior ML\\, first round with a title that",
    "  is folded",
    "DTSTART:20261121T143000Z",
    "END:VEVENT",
  ].join("\r\n");

  expect(appointmentIn(calendar)).toEqual({
    title: "Senior ML, first round with a title that is folded",
    startsAt: "2026-11-21T14:30:00Z",
    cancelled: false,
  });
});

it("what is not there is null", () => {
  expect(appointmentIn("BEGIN:VEVENT\r\nDTSTART;TZID=Europe/Berlin:20261121T143000\r\n")).toEqual({
    ...{ title: null, startsAt: null, cancelled: false },
  });
});

it("an appointment that was withdrawn says so", () => {
  expect(appointmentIn("METHOD:CANCEL\r\nBEGIN:VEVENT\r\nSUMMARY:First round\r\n").cancelled).toBe(true);
});
