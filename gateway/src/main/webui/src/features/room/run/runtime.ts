import { LIMITS } from "./limits.ts";
import type { PythonRuntime, WheelOffer } from "./messages.ts";

/** The version of Pyodide beside the application; put in by the build. */
declare const PYODIDE_VERSION: string;

const RUNNER = "/runner";
const WHEEL_NAME = /^[A-Za-z0-9][A-Za-z0-9._+!-]*\.whl$/;

/** Where what the frame cannot load by itself comes from: it has no network. */
export interface Supplies {
  python(): Promise<PythonRuntime>;
  /** What the operator offers; nothing if that cannot be found out. */
  wheels(): Promise<WheelOffer[]>;
  wheel(file: string): Promise<ArrayBuffer | null>;
}

/** Out of this server. What was loaded once is remembered for as long as the page is open; a failure is not. */
export function suppliesOfServer(get: (address: string) => Promise<Response> = fetchOne): Supplies {
  let python: Promise<PythonRuntime> | null = null;
  let wheels: Promise<WheelOffer[]> | null = null;
  return {
    python: () => {
      python ??= loadPython(get).catch((failure: unknown) => {
        python = null;
        throw failure;
      });
      return python;
    },
    wheels: () => {
      wheels ??= loadOffers(get).catch(() => {
        wheels = null;
        return [];
      });
      return wheels;
    },
    wheel: async (file) => {
      if (!WHEEL_NAME.test(file)) {
        return null;
      }
      return get(`${RUNNER}/wheels/${encodeURIComponent(file)}`).then(
        (answer) => answer.arrayBuffer(),
        () => null,
      );
    },
  };
}

async function fetchOne(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(`${address}: ${answer.status}`);
  }
  return answer;
}

async function loadPython(get: (address: string) => Promise<Response>): Promise<PythonRuntime> {
  const file = (name: string) => get(`${RUNNER}/pyodide-${PYODIDE_VERSION}/${name}`);
  const [loader, module, lock, wasm, library] = await Promise.all([
    file("pyodide.mjs").then((answer) => answer.text()),
    file("pyodide.asm.mjs").then((answer) => answer.text()),
    file("pyodide-lock.json").then((answer) => answer.text()),
    file("pyodide.asm.wasm").then((answer) => answer.arrayBuffer()),
    file("python_stdlib.zip").then((answer) => answer.arrayBuffer()),
  ]);
  return { loader, module, lock, wasm, library };
}

async function loadOffers(get: (address: string) => Promise<Response>): Promise<WheelOffer[]> {
  const { wheels } = (await (await get(`${RUNNER}/wheels/index.json`)).json()) as { wheels: WheelOffer[] };
  return wheels.filter(({ file }) => WHEEL_NAME.test(file) && file.length <= LIMITS.wheelNameCharacters);
}
