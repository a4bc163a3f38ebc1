/** How long the candidate may still think, in milliseconds; 0 when no time was given or it is over. @param now by the server's clock */
export function thinkingLeft(until: string | null, now: number): number {
  return until === null ? 0 : Math.max(0, Date.parse(until) - now);
}

/** "1:23", rounded up: it shows 0:01 until it is over. */
export function countdown(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** "30 seconds", "1 minute", "2 minutes": a span as it is said, to the nearest half minute. */
export function saidSpan(milliseconds: number): string {
  const halves = Math.max(1, Math.round(milliseconds / 30_000));
  if (halves === 1) {
    return "30 seconds";
  }
  return halves === 2 ? "1 minute" : `${Math.floor(halves / 2)}${halves % 2 === 0 ? "" : "½"} minutes`;
}
