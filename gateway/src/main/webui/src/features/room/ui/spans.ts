/** "00:23:41", or "23:41" when short. Never negative. */
export function clockSpan(milliseconds: number, long = false): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (value: number) => String(value).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  return long || hours > 0 ? `${two(hours)}:${rest}` : rest;
}

/** "6'", the way a stopwatch is noted. Rounded to the nearest minute, at least one. */
export function minutesSpan(milliseconds: number): string {
  return `${Math.max(1, Math.round(milliseconds / 60_000))}'`;
}
