/** What a run may take. */
export const LIMITS = {
  /** For the program, and as long again for its checks. */
  programMs: 10_000,
  /** From the moment everything is loaded until the language is ready. */
  startMs: 45_000,
  /** Until the frame itself is loaded, a few kilobytes. */
  frameMs: 15_000,
  /** How long the frame may take to say that a worker is gone. */
  stopMs: 3_000,
  pingMs: 1_000,
  /** After so many pings without an answer the frame counts as gone. */
  pings: 3,
  outputCharacters: 16_000,
  messageCharacters: 1_000,
  checks: 30,
  wheelNameCharacters: 200,
  wheels: 40,
  /** Of Python's memory, and of one buffer in JavaScript. */
  memoryBytes: 512 * 1024 * 1024,
} as const;
