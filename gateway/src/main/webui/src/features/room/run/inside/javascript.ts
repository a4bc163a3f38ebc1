import type { Check, Program } from "../messages.ts";
import type { Out } from "./out.ts";
import { line, shown } from "./shown.ts";
import { OutOfMemory } from "./walls.ts";

/** The name under which a module gives its checks away; no program uses it by accident. */
const CHECKS = "__rehearsalChecks";

type Checks = readonly (() => Promise<void>)[];

/** Runs a program as a module: strict, with `await` at its top; its checks see what it has declared. */
export async function runJavaScript({ file, code, checks }: Program, out: Out): Promise<void> {
  const timers = countedTimers();
  const late = lateErrors();
  installConsole(out);
  out.running();
  const begun = performance.now();
  const { module, failure } = await evaluated(code, checks);
  const failed = failure ?? (await Promise.race([timers.idle().then(() => null), late.first]));
  out.print(failed ? described(failed.error, file) : "");
  out.ended(failed ? (ranOut(failed.error) ? "memory" : "error") : "ok", performance.now() - begun);
  out.mute();
  for (const [index] of checks.entries()) {
    const check = failed ? undefined : module?.[index];
    if (failed) {
      out.checked(index, false, "Not run: the program did not end well.");
    } else if (check) {
      const fault = await check().then(
        () => null,
        (error: unknown) => ({ error }),
      );
      out.checked(index, fault === null, fault ? message(fault.error) : "");
    } else {
      out.checked(index, false, "The check itself cannot be read.");
    }
  }
}

interface Failure {
  error: unknown;
}

/** The program with its checks behind it; if the two together are no module, the program alone says whose fault it is. */
async function evaluated(code: string, checks: readonly Check[]): Promise<{ module: Checks | null; failure: Failure | null }> {
  const behind = checks.map((check) => `async () => {\n${check.code}\n}`).join(",\n");
  const state = { begun: false };
  Object.defineProperty(globalThis, `${CHECKS}Begun`, { configurable: true, value: () => (state.begun = true) });
  const mark = `globalThis.${CHECKS}Begun?.();`;
  const together = checks.length === 0 ? code : `${mark}${code}\n;export const ${CHECKS} = [${behind}];`;
  try {
    const module = (await load(together)) as { [CHECKS]?: Checks };
    return { module: module[CHECKS] ?? [], failure: null };
  } catch (error) {
    if (checks.length === 0 || state.begun) {
      return { module: null, failure: { error } };
    }
  }
  try {
    await load(code);
    return { module: null, failure: null };
  } catch (error) {
    return { module: null, failure: { error } };
  }
}

/** Where the program is for the browser, by which its own lines in a stack are known. */
let programUrl = "";

async function load(code: string): Promise<unknown> {
  const url = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  programUrl = url;
  try {
    return await import(/* @vite-ignore */ url);
  } finally {
    URL.revokeObjectURL(url);
  }
}

function installConsole(out: Out): void {
  const print = (...values: unknown[]) => out.print(line(values));
  const quiet = () => undefined;
  const names = ["log", "info", "warn", "error", "debug", "table", "dir", "trace"];
  const told = Object.fromEntries(names.map((name) => [name, print]));
  const assert = (truth: unknown, ...values: unknown[]) => {
    if (!truth) {
      print("Assertion failed:", ...values);
    }
  };
  const console = new Proxy({ ...told, assert }, { get: (known, name) => (known as Record<PropertyKey, unknown>)[name] ?? quiet });
  Object.defineProperty(globalThis, "console", { value: console, configurable: true });
}

/** Timers that can be waited for: a program has ended when none of its own is left. */
function countedTimers(): { idle: () => Promise<void> } {
  const scope = globalThis as unknown as Record<string, (...words: unknown[]) => unknown>;
  const waiting = new Set<unknown>();
  const { setTimeout: later, clearTimeout: clear, setInterval: often, clearInterval: stop } = scope;
  const timeout = later as unknown as (run: () => void, ms?: unknown) => unknown;
  scope["setTimeout"] = (run, ms, ...words) => {
    const id = timeout(() => {
      waiting.delete(id);
      (run as (...words: unknown[]) => void)(...words);
    }, ms);
    waiting.add(id);
    return id;
  };
  scope["setInterval"] = (...words) => {
    const id = often?.(...words);
    waiting.add(id);
    return id;
  };
  const clearing = (with_: ((...words: unknown[]) => unknown) | undefined) => (id: unknown) => {
    waiting.delete(id);
    with_?.(id);
  };
  scope["clearTimeout"] = clearing(clear);
  scope["clearInterval"] = clearing(stop);
  const idle = async () => {
    do {
      await new Promise<void>((resume) => timeout(resume, waiting.size > 0 ? 5 : 0));
    } while (waiting.size > 0);
  };
  return { idle };
}

/** What is thrown after the module was evaluated: in a timer, or in a promise that nobody waits for. */
function lateErrors(): { first: Promise<Failure> } {
  const first = new Promise<Failure>((found) => {
    addEventListener("error", (event) => {
      event.preventDefault();
      found({ error: event.error as unknown });
    });
    addEventListener("unhandledrejection", (event) => {
      event.preventDefault();
      found({ error: event.reason as unknown });
    });
  });
  return { first };
}

function ranOut(error: unknown): boolean {
  return error instanceof OutOfMemory || (error instanceof RangeError && /allocation failed/i.test(error.message));
}

function message(error: unknown): string {
  return error instanceof Error ? (error.name === "Error" ? error.message : `${error.name}: ${error.message}`) : shown(error);
}

/** One line of a stack, as Chromium and Safari or Firefox write it: in which function, row and column. */
const PLACE = /^(?:\s*at (?:async )?)?(.*?)(?:@| \()?program:(\d+):(\d+)\)?$/;

/** An error with where it was, in the program's own file. */
function described(error: unknown, file: string): string {
  if (!(error instanceof Error)) {
    return `Uncaught ${shown(error)}\n`;
  }
  const places = (error.stack ?? "")
    .split("\n")
    .filter((place) => place.includes(programUrl))
    .map((place) => PLACE.exec(place.replace(programUrl, "program")))
    .filter((found) => found !== null)
    .slice(0, 12)
    .map(([, where, row, column]) => `    at ${where ? `${where} (` : ""}${file}:${row ?? ""}:${column ?? ""}${where ? ")" : ""}`);
  return [`Uncaught ${error.name}: ${error.message}`, ...places, ""].join("\n");
}
