/**
 * The instant at which the clocks of `zone` show `local` (YYYY-MM-DDTHH:MM). A time that a change to summer time skips is read
 * as if the clocks had not changed yet; of a time that occurs twice, the first is taken.
 */
export function instantOf(local: string, zone: string): string {
  const asUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asUtc)) {
    throw new RangeError("not a local date and time");
  }
  const before = asUtc - offsetMs(asUtc - 86_400_000, zone);
  if (localTimeOf(before, zone) === local) {
    return new Date(before).toISOString();
  }
  const after = asUtc - offsetMs(asUtc + 86_400_000, zone);
  return new Date(localTimeOf(after, zone) === local ? after : before).toISOString();
}

/** What the clocks of `zone` show at `at`, as YYYY-MM-DDTHH:MM. */
export function localTimeOf(at: string | number, zone: string): string {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat("en-GB", {
      timeZone: zone,
      calendar: "gregory",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    })
      .formatToParts(new Date(at))
      .map(({ type, value }) => [type, value]),
  );
  return `${parts["year"] ?? ""}-${parts["month"] ?? ""}-${parts["day"] ?? ""}T${parts["hour"] ?? ""}:${parts["minute"] ?? ""}`;
}

export function allZones(): string[] {
  const known = Intl.supportedValuesOf("timeZone");
  return known.includes("UTC") ? known : ["UTC", ...known];
}

function offsetMs(at: number, zone: string): number {
  const wholeMinute = Math.floor(at / 60_000) * 60_000;
  return Date.parse(`${localTimeOf(wholeMinute, zone)}Z`) - wholeMinute;
}
