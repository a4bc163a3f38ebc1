/**
 * Where a program runs: a worker of the runner's frame. It runs one program and is ended. The port to the frame is known here alone, not to the
 * program; what the program could do the same with is taken away before it begins.
 */

import type { Program, WheelOffer } from "../messages.ts";
import { runJavaScript } from "./javascript.ts";
import { Out } from "./out.ts";
import { loadPython, type Python } from "./python.ts";
import { boundBuffers, boundWasmMemory, closeDoors } from "./walls.ts";

export interface WorkerRuntime {
  loader: string;
  module: string;
  lock: string;
  wasm: WebAssembly.Module;
  library: ArrayBuffer;
}

export type ToWorker =
  | { t: "load"; language: "python" | "javascript"; runtime: WorkerRuntime | null }
  | { t: "run"; program: Program; wheels: readonly WheelOffer[] }
  | { t: "wheel"; file: string; bytes: ArrayBuffer | null };

const awaitedWheels = new Map<string, (bytes: ArrayBuffer | null) => void>();
let python: Promise<Python | null> = Promise.resolve(null);

function work(port: MessagePort): void {
  const send = port.postMessage.bind(port);
  const out = new Out((report) => send(report));
  const load = async (runtime: WorkerRuntime | null): Promise<Python | null> => {
    boundWasmMemory();
    const loaded = runtime && (await loadPython(runtime, out));
    closeDoors(self);
    if (!loaded) {
      boundBuffers(self);
    }
    return loaded;
  };
  const wheel = (file: string) =>
    new Promise<ArrayBuffer | null>((answer) => {
      awaitedWheels.set(file, answer);
      out.wants(file);
    });
  const run = async (program: Program, wheels: readonly WheelOffer[]) => {
    try {
      const loaded = await python;
      if (program.language === "javascript") {
        await runJavaScript(program, out);
      } else if (loaded) {
        await loaded.run(program, wheels, wheel, out);
      } else {
        throw new Error("Python is not here");
      }
      out.done();
    } catch (failure) {
      out.broken(String(failure));
    }
  };
  port.onmessage = ({ data }: MessageEvent<ToWorker>) => {
    switch (data.t) {
      case "load":
        python = load(data.runtime);
        python.catch(() => undefined);
        return;
      case "run":
        void run(data.program, data.wheels);
        return;
      case "wheel":
        awaitedWheels.get(data.file)?.(data.bytes);
        awaitedWheels.delete(data.file);
    }
  };
}

addEventListener(
  "message",
  ({ ports: [port] }) => {
    if (port) {
      work(port);
    }
  },
  { once: true },
);
