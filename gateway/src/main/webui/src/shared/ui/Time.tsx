import { Tooltip } from "@mantine/core";
import { useEffect, useState } from "react";
import { clockIn, dateAndTime, relative, timeOnly, viewerZone } from "../time/display";

interface Props {
  /** ISO 8601 instant. */
  at: string;
  /** The zone the time was agreed in; shown on hover when it is not the viewer's. */
  zone?: string | undefined;
  show?: "date-time" | "time";
}

/** An instant in the viewer's zone; the zone it was agreed in on hover and for screen readers. */
export function Time({ at, zone, show = "date-time" }: Props) {
  const words = show === "time" ? timeOnly(at) : dateAndTime(at);
  const elsewhere = zone !== undefined && zone !== viewerZone() ? clockIn(at, zone) : undefined;
  return (
    <Tooltip label={elsewhere ?? clockIn(at, viewerZone())}>
      <time dateTime={at} className="tabular">
        {words}
        {elsewhere && <span className="visually-hidden"> ({elsewhere})</span>}
      </time>
    </Tooltip>
  );
}

const refreshMs = 30_000;

/** "in 5 minutes", "2 days ago"; the exact time on hover. */
export function RelativeTime({ at }: { at: string }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), refreshMs);
    return () => clearInterval(timer);
  }, []);
  return (
    <Tooltip label={clockIn(at, viewerZone())}>
      <time dateTime={at} className="tabular">
        {relative(at, now)}
      </time>
    </Tooltip>
  );
}
