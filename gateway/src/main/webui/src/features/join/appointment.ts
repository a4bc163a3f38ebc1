export interface Appointment {
  title: string | null;
  /** ISO instant; null when the file has none in UTC. */
  startsAt: string | null;
  cancelled: boolean;
}

/** Reads title and start out of an iCalendar text (RFC 5545): folded lines, escaped characters. */
export function appointmentIn(calendar: string): Appointment {
  const lines = calendar.replace(/\r?\n[ \t]/g, "").split(/\r?\n/);
  const from = lines.indexOf("BEGIN:VEVENT");
  const event = from < 0 ? lines : lines.slice(from);
  const cancelled = valueOf(lines, "METHOD") === "CANCEL" || valueOf(event, "STATUS") === "CANCELLED";
  return { title: unescaped(valueOf(event, "SUMMARY")), startsAt: instant(valueOf(event, "DTSTART")), cancelled };
}

function valueOf(lines: readonly string[], name: string): string | null {
  for (const line of lines) {
    const [, property, value] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/.exec(line) ?? [];
    if (property === name && value !== undefined) {
      return value;
    }
  }
  return null;
}

function unescaped(text: string | null): string | null {
  return text === null ? null : text.replace(/\\([nN,;\\])/g, (_, escaped: string) => (escaped.toLowerCase() === "n" ? " " : escaped));
}

function instant(value: string | null): string | null {
  const parts = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/.exec(value ?? "");
  if (parts === null) {
    return null;
  }
  const [, year, month, day, hour, minute, second] = parts;
  return `${year ?? ""}-${month ?? ""}-${day ?? ""}T${hour ?? ""}:${minute ?? ""}:${second ?? ""}Z`;
}
