import type { PyodideAPI } from "pyodide";
import type { Program, WheelOffer } from "../messages.ts";
import harness from "./harness.py?raw";
import type { Out } from "./out.ts";
import { chosenWheels } from "./wheels.ts";
import type { WorkerRuntime } from "./worker.ts";

type LoadPyodide = typeof import("pyodide").loadPyodide;
type Ask = (file: string) => Promise<ArrayBuffer | null>;

/** Pyodide asks for its files by address; nothing is ever at this one. */
const NOWHERE = "https://runner.invalid/";
const HOME = "/home/pyodide";
const HARNESS = "<rehearsal>";

export interface Python {
  run(program: Program, wheels: readonly WheelOffer[], ask: Ask, out: Out): Promise<void>;
}

interface Files {
  writeFile(path: string, text: string): void;
}

interface Harness {
  imported(code: string): { toJs(): string[] };
  run: Called<[string, string, (text: string) => void, unknown]>;
  check: Called<[string, string, unknown]>;
}

/** Called so that `asyncio.run` in it can wait, where the browser allows that. */
interface Called<T extends unknown[]> {
  callPromising?: (...words: T) => Promise<unknown>;
  (...words: T): Promise<unknown>;
}

/** Starts Python from bytes that are here already, without asking any server. */
export async function loadPython(runtime: WorkerRuntime, out: Out): Promise<Python> {
  giveFiles(runtime);
  const { loadPyodide } = (await imported(runtime.loader)) as { loadPyodide: LoadPyodide };
  const { default: createPyodideModule } = (await imported(runtime.module)) as { default: unknown };
  const pyodide = await loadPyodide({
    indexURL: NOWHERE,
    lockFileContents: runtime.lock,
    packageBaseUrl: NOWHERE,
    jsglobals: bareGlobals(),
    createPyodideModule,
    env: { HOME, PYTHONINSPECT: "" },
  } as Parameters<LoadPyodide>[0]);
  pyodide.setStdin({ error: true });
  const space = pyodide.toPy({ __name__: "rehearsal", __file__: HARNESS }) as { get(name: string): unknown };
  pyodide.runPython(harness, { globals: space as never, filename: HARNESS });
  (space.get("listen") as (out: (text: string) => void) => void)((text) => out.print(text));
  const parts: Harness = {
    imported: space.get("imported") as Harness["imported"],
    run: space.get("run") as Harness["run"],
    check: space.get("check") as Harness["check"],
  };
  return { run: (program, wheels, ask, printed) => runProgram(pyodide, parts, program, wheels, ask, printed) };
}

async function runProgram(
  pyodide: PyodideAPI,
  parts: Harness,
  { code, file, besides, checks }: Program,
  wheels: readonly WheelOffer[],
  ask: Ask,
  out: Out,
): Promise<void> {
  for (const { name, text } of besides) {
    (pyodide.FS as Files).writeFile(`${HOME}/${name.replaceAll("/", "_")}`, text);
  }
  const all = [code, ...besides.map(({ text }) => text), ...checks.map((check) => check.code)];
  const missing = all.flatMap((text) => parts.imported(text).toJs());
  for (const { file: wheel } of chosenWheels(missing, wheels)) {
    const bytes = await ask(wheel);
    if (bytes) {
      pyodide.unpackArchive(bytes, "wheel");
    }
  }
  const offered = [...new Set(wheels.flatMap((wheel) => wheel.imports))].sort();
  out.running();
  const begun = performance.now();
  const result = (await called(parts.run, code, file, (text) => out.print(text), pyodide.toPy(offered))) as {
    get(index: number): unknown;
  };
  const end = result.get(0) as "ok" | "error" | "memory";
  out.ended(end, performance.now() - begun);
  out.mute();
  for (const [index, check] of checks.entries()) {
    const fault =
      end === "ok" ? await called(parts.check, check.code, `<check ${index + 1}>`, result.get(1)) : "Not run: the program did not end well.";
    out.checked(index, fault === "", String(fault));
  }
}

function called<T extends unknown[]>(function_: Called<T>, ...words: T): Promise<unknown> {
  return function_.callPromising ? function_.callPromising(...words) : function_(...words);
}

async function imported(code: string): Promise<unknown> {
  const url = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  try {
    return await import(/* @vite-ignore */ url);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Answers Pyodide's two requests from memory. The names are taken away for good before a program runs. */
function giveFiles({ wasm, library }: WorkerRuntime): void {
  const scope = self as unknown as { fetch: (address: unknown) => Promise<Response>; importScripts: unknown };
  // With it, Pyodide would take the worker for one that has no modules.
  scope.importScripts = undefined;
  scope.fetch = (address) => Promise.resolve(new Response(String(address).endsWith(".zip") ? library : null));
  WebAssembly.instantiateStreaming = async (_response: unknown, imports?: WebAssembly.Imports) => ({
    module: wasm,
    instance: await WebAssembly.instantiate(wasm, imports),
  });
}

/** What Python's module `js` has: enough for Pyodide's own needs. */
function bareGlobals(): object {
  const { Object, Array, Promise, Error, Uint8Array, JSON } = globalThis;
  return {
    ...{ Object, Array, Promise, Error, Uint8Array, JSON },
    setTimeout: setTimeout.bind(self),
    clearTimeout: clearTimeout.bind(self),
    setInterval: setInterval.bind(self),
    clearInterval: clearInterval.bind(self),
  };
}
