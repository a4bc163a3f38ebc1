/** How instants and durations are written, always in the viewer's language and, unless said otherwise, zone. */

export function viewerZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** "Tue 4 Mar, 14:30", with the year when it is not the current one. */
export function dateAndTime(at: string, zone = viewerZone(), now = Date.now()): string {
  const date = new Date(at);
  const sameYear = yearIn(date, zone) === yearIn(new Date(now), zone);
  return new Intl.DateTimeFormat(undefined, {
    timeZone: zone,
    weekday: "short",
    day: "numeric",
    month: "short",
    ...(sameYear ? {} : { year: "numeric" }),
    hour: "2-digit",
    minute: "2-digit",
  }).format(date);
}

export function timeOnly(at: string, zone = viewerZone()): string {
  return new Intl.DateTimeFormat(undefined, { timeZone: zone, hour: "2-digit", minute: "2-digit" }).format(new Date(at));
}

/** What the viewer calls their zone at that instant, as short as can be: "CET", "GMT+1". */
export function zoneName(at: string, zone = viewerZone()): string {
  const parts = new Intl.DateTimeFormat(undefined, { timeZone: zone, timeZoneName: "short" }).formatToParts(new Date(at));
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? zone.replaceAll("_", " ");
}

/** The full date and time on the clocks of `zone`, with the zone's name. */
export function clockIn(at: string, zone: string): string {
  const written = new Intl.DateTimeFormat(undefined, { timeZone: zone, dateStyle: "full", timeStyle: "short" }).format(new Date(at));
  return `${written} (${zone.replaceAll("_", " ")})`;
}

const steps: [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ["year", 31_557_600],
  ["month", 2_629_800],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
];

/** "in 5 minutes", "yesterday"; "now" below one minute. */
export function relative(at: string, now: number): string {
  const seconds = (Date.parse(at) - now) / 1000;
  const format = new Intl.RelativeTimeFormat(undefined, { numeric: "auto" });
  for (const [unit, length] of steps) {
    if (Math.abs(seconds) >= length) {
      return format.format(Math.trunc(seconds / length), unit);
    }
  }
  return format.format(0, "second");
}

/** A calendar day such as a review date, "20 Nov 2026"; not an instant, so no zone moves it. */
export function calendarDay(isoDate: string): string {
  const date = new Date(`${isoDate}T00:00:00Z`);
  return Number.isNaN(date.getTime())
    ? isoDate
    : new Intl.DateTimeFormat(undefined, { timeZone: "UTC", day: "numeric", month: "short", year: "numeric" }).format(date);
}

/** "45 min", "1 h 30 min". */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return hours === 0 ? `${rest} min` : rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** True when both instants fall on the same calendar day in `zone`. */
export function sameDay(one: string | number, other: string | number, zone = viewerZone()): boolean {
  return dayIn(one, zone) === dayIn(other, zone);
}

/** The calendar day in `zone`, as YYYY-MM-DD. */
export function dayIn(at: string | number, zone = viewerZone()): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" }).format(new Date(at));
}

function yearIn(date: Date, zone: string): string {
  return new Intl.DateTimeFormat("en", { timeZone: zone, year: "numeric" }).format(date);
}
