import { instantOf, localTimeOf } from "@/shared/time/zones";

/** A time as it is typed: on the clocks of a zone. */
export interface When {
  /** YYYY-MM-DD */
  date: string;
  /** HH:MM */
  time: string;
  zone: string;
  minutes: number;
}

/** The instant meant; null while the date or time is incomplete. */
export function startOf({ date, time, zone }: When): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^\d{2}:\d{2}/.test(time)) {
    return null;
  }
  return instantOf(`${date}T${time.slice(0, 5)}`, zone);
}

export function whenOf(startsAt: string, zone: string, minutes: number): When {
  const [date = "", time = ""] = localTimeOf(startsAt, zone).split("T");
  return { date, time, zone, minutes };
}

/** The next full hour that is at least half an hour away. */
export function nextFreeHour(now: number): string {
  const hour = 3_600_000;
  return new Date(Math.ceil((now + hour / 2) / hour) * hour).toISOString();
}
