/**
 * What the application and the runner's frame tell each other over their MessageChannel. The frame is not trusted: whatever comes out of it
 * is read by {@link readReport}, which takes nothing that has not this form or is larger than it may be.
 */

import { LIMITS } from "./limits.ts";

/** The languages that run. */
export type RunLanguage = "python" | "javascript";

/** A check of a question: a program that raises if the code is wrong. */
export interface Check {
  name: string;
  code: string;
}

/** Another shared file, which a program may import. */
export interface SideFile {
  name: string;
  text: string;
}

/** A wheel that the operator offers. */
export interface WheelOffer {
  file: string;
  name: string;
  version: string;
  /** What can be imported with it. */
  imports: string[];
  /** Names of what it needs, normalised. */
  requires: string[];
}

export interface Program {
  language: RunLanguage;
  file: string;
  code: string;
  checks: readonly Check[];
  besides: readonly SideFile[];
}

/** Pyodide's own files, as they are served beside the application. */
export interface PythonRuntime {
  loader: string;
  module: string;
  lock: string;
  wasm: ArrayBuffer;
  library: ArrayBuffer;
}

export type ToFrame =
  | { t: "runtime"; runtime: PythonRuntime }
  | { t: "run"; run: string; program: Program; wheels: readonly WheelOffer[] }
  | { t: "wheel"; run: string; file: string; bytes: ArrayBuffer | null }
  /** Ends the worker at once; the next one is made ready. */
  | { t: "stop"; run: string }
  | { t: "ping"; n: number };

/** How a program ended by itself. */
export type ProgramEnd = "ok" | "error" | "memory";

export type FrameReport =
  | { t: "ready" }
  | { t: "pong"; n: number }
  | { t: "stopped"; run: string }
  /** A worker is gone that nobody stopped. */
  | { t: "died"; run: string; why: string }
  | { t: "wants"; run: string; wheel: string }
  /** The language is ready and the program begins. */
  | { t: "running"; run: string }
  | { t: "printed"; run: string; text: string }
  | { t: "cut"; run: string }
  | { t: "ended"; run: string; end: ProgramEnd; millis: number }
  | { t: "checked"; run: string; index: number; passed: boolean; message: string }
  /** Nothing more comes of this run. */
  | { t: "done"; run: string }
  | { t: "broken"; run: string; why: string };

/** What is said of one run. */
export type RunReport = Exclude<FrameReport, { t: "ready" | "pong" | "stopped" }>;

type Fields = Record<string, unknown>;

const string = (value: unknown, most: number): value is string => typeof value === "string" && value.length <= most;
const number = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value) && value >= 0;
const run = ({ run }: Fields) => string(run, 64);

const FORMS: Record<FrameReport["t"], (fields: Fields) => boolean> = {
  ready: () => true,
  pong: ({ n }) => number(n),
  stopped: run,
  died: (fields) => run(fields) && string(fields["why"], LIMITS.messageCharacters),
  wants: (fields) => run(fields) && string(fields["wheel"], LIMITS.wheelNameCharacters),
  running: run,
  printed: (fields) => run(fields) && string(fields["text"], LIMITS.outputCharacters),
  cut: run,
  ended: (fields) => run(fields) && number(fields["millis"]) && ["ok", "error", "memory"].includes(fields["end"] as string),
  checked: (fields) =>
    run(fields) &&
    number(fields["index"]) &&
    typeof fields["passed"] === "boolean" &&
    string(fields["message"], LIMITS.messageCharacters),
  done: run,
  broken: (fields) => run(fields) && string(fields["why"], LIMITS.messageCharacters),
};

/** What the frame said; null if it is none of its reports. */
export function readReport(data: unknown): FrameReport | null {
  if (typeof data !== "object" || data === null) {
    return null;
  }
  const fields = data as Fields;
  const kind = fields["t"];
  return typeof kind === "string" && Object.hasOwn(FORMS, kind) && FORMS[kind as FrameReport["t"]](fields)
    ? (data as FrameReport)
    : null;
}
