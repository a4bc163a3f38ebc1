import { Tooltip } from "@mantine/core";
import { useEffect, useState } from "react";
import { clockIn, dateAndTime, relative, timeOnly, viewerZone, zoneName } from "../time/display";

interface Props {
  /** ISO 8601 instant. */
  at: string;
  /** The zone the time was agreed in. When it is not the viewer's, the viewer's is named, and the time there shown on hover and focus. */
  zone?: string | undefined;
  show?: "date-time" | "time";
}

/** An instant in the viewer's zone; the zone it was agreed in on hover, on focus and for screen readers. */
export function Time({ at, zone, show = "date-time" }: Props) {
  const words = show === "time" ? timeOnly(at) : dateAndTime(at);
  const elsewhere = zone !== undefined && zone !== viewerZone() ? clockIn(at, zone) : undefined;
  return (
    <Tooltip label={elsewhere ?? clockIn(at, viewerZone())} events={{ hover: true, focus: true, touch: true }}>
      {/* What is shown on hover must be reachable by the keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <time dateTime={at} className="tabular" tabIndex={elsewhere === undefined ? undefined : 0}>
        {words}
        {elsewhere && <span style={{ whiteSpace: "nowrap" }}> {zoneName(at)}</span>}
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
