/**
 * The page of the runner's frame. It has an opaque origin and no network; all it does is make workers, hand them what the application sends,
 * pass on what they say, and end them. No program runs in it, so it answers whatever a program does.
 */

import type { FrameReport, PythonRuntime, RunLanguage, ToFrame } from "../messages.ts";
import type { ToWorker, WorkerRuntime } from "./worker.ts";

/** The program of the worker, put in by the build. */
declare const WORKER_SOURCE: string;

interface Place {
  language: RunLanguage;
  worker: Worker;
  port: MessagePort;
  run: string | null;
}

const workerUrl = URL.createObjectURL(new Blob([WORKER_SOURCE], { type: "text/javascript" }));
let application: MessagePort | null = null;
let python: Promise<WorkerRuntime> | null = null;
let place: Place | null = null;

const tell = (report: FrameReport) => application?.postMessage(report);

function made(language: RunLanguage): Place {
  const { port1: port, port2 } = new MessageChannel();
  // A classic one: a browser makes no module worker of a blob where the origin is opaque.
  const worker = new Worker(workerUrl, { name: "run" });
  const fresh: Place = { language, worker, port, run: null };
  worker.onerror = (failure) => {
    failure.preventDefault();
    if (fresh.run !== null && place === fresh) {
      tell({ t: "died", run: fresh.run, why: failure.message ? failure.message.slice(0, 200) : "" });
    }
  };
  port.onmessage = ({ data }: MessageEvent<object>) => {
    if (fresh.run !== null && place === fresh) {
      application?.postMessage({ ...data, run: fresh.run });
    }
  };
  worker.postMessage(null, [port2]);
  const load = (runtime: WorkerRuntime | null) => port.postMessage({ t: "load", language, runtime } satisfies ToWorker);
  if (language === "python" && python) {
    python.then(load, (failure: unknown) => {
      if (fresh.run !== null) {
        tell({ t: "broken", run: fresh.run, why: String(failure).slice(0, 200) });
      }
    });
  } else {
    load(null);
  }
  return fresh;
}

function ended(old: Place): void {
  old.worker.terminate();
  old.port.close();
}

/** A worker of that language which has run nothing yet. */
function fresh(language: RunLanguage): Place {
  if (place && (place.language !== language || place.run !== null)) {
    ended(place);
    place = null;
  }
  return (place ??= made(language));
}

async function compiled({ wasm, ...rest }: PythonRuntime): Promise<WorkerRuntime> {
  return { ...rest, wasm: await WebAssembly.compile(wasm) };
}

function take(message: ToFrame): void {
  switch (message.t) {
    case "runtime":
      python ??= compiled(message.runtime);
      return;
    case "run": {
      const { run, program, wheels } = message;
      const { port } = Object.assign(fresh(program.language), { run });
      const send = () => port.postMessage({ t: "run", program, wheels } satisfies ToWorker);
      if (program.language === "python" && python) {
        // After what it needs to load, which comes when it is compiled.
        python.then(send, () => undefined);
      } else {
        send();
      }
      return;
    }
    case "wheel":
      if (place?.run === message.run) {
        const { file, bytes } = message;
        place.port.postMessage({ t: "wheel", file, bytes } satisfies ToWorker, bytes ? [bytes] : []);
      }
      return;
    case "stop":
      if (place?.run === message.run) {
        fresh(place.language);
      }
      tell({ t: "stopped", run: message.run });
      return;
    case "ping":
      tell({ t: "pong", n: message.n });
  }
}

addEventListener("message", function first({ source, ports: [port] }: MessageEvent) {
  if (source === parent && port && application === null) {
    application = port;
    port.onmessage = ({ data }: MessageEvent<ToFrame>) => take(data);
    tell({ t: "ready" });
  }
});
