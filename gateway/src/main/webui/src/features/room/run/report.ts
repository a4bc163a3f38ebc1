import { MAX_FRAME_BYTES, type RunReport } from "@/shared/socket/protocol";
import { LIMITS } from "./limits.ts";
import type { Program } from "./messages.ts";
import type { Outcome } from "./running.ts";

/** For the rest of the frame around a report. */
const FRAME_REST = 2_048;
const MOST_MILLIS = 600_000;
const NAME_CHARACTERS = 200;

/** What is told to the room of a run: within the room's limits, and of characters that it takes. */
export function reportOf(run: string, { file, language }: Pick<Program, "file" | "language">, outcome: Outcome): RunReport {
  const report: RunReport = {
    ...{ run, file, language, end: outcome.end },
    millis: Math.max(0, Math.min(MOST_MILLIS, Math.round(outcome.millis))),
    output: cut(text(outcome.output), LIMITS.outputCharacters),
    truncated: outcome.truncated,
    checks: outcome.checks.slice(0, LIMITS.checks).map(({ name, passed, message }) => ({
      name: cut(text(name), NAME_CHARACTERS),
      passed,
      message: cut(text(message), LIMITS.messageCharacters),
    })),
  };
  // What a frame has no room for is what takes many bytes to write down.
  while (bytes(report) > MAX_FRAME_BYTES - FRAME_REST) {
    const shorter = report.output.length > 0;
    report.output = cut(report.output, Math.floor(report.output.length / 2));
    report.truncated ||= shorter;
    if (!shorter) {
      report.checks = report.checks.map((check) => ({ ...check, message: cut(check.message, Math.floor(check.message.length / 2)) }));
    }
  }
  return report;
}

const bytes = (report: RunReport) => new TextEncoder().encode(JSON.stringify(report)).length;

/** Without U+0000 and halves of characters, which no text of the room may have. */
function text(raw: string): string {
  return raw.replaceAll("\u0000", "\u2400").replaceAll(/\p{Surrogate}/gu, "\ufffd");
}

/** The first so many UTF-16 units, without half a character at the end. */
function cut(whole: string, most: number): string {
  return whole.length <= most ? whole : whole.slice(0, most).replace(/[\ud800-\udbff]$/, "");
}
