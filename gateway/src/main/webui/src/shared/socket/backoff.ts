/** Shortest and longest wait between two attempts, in milliseconds. */
export const FIRST_WAIT_MS = 250;
export const LONGEST_WAIT_MS = 4_000;

/**
 * How long to wait before attempt number {@code failures + 1}: drawn from 0.25 to 0.5 s after the first failure, then from twice that range
 * each time, up to 2 to 4 s. The spread keeps the clients of a restarted server from returning in step.
 *
 * @param failures attempts that failed in a row, from 1
 * @param random in [0, 1)
 */
export function backoff(failures: number, random: number): number {
  const shortest = Math.min(LONGEST_WAIT_MS / 2, FIRST_WAIT_MS * 2 ** Math.max(0, failures - 1));
  return Math.round(shortest * (1 + random));
}
