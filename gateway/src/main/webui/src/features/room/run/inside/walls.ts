import { LIMITS } from "../limits.ts";

/**
 * What a program does not find where it runs. The wall is the frame's Content-Security-Policy, which lets nothing in or out whatever a program
 * does, and its opaque origin, which has no storage and no neighbour; to take the names away only makes for clear messages.
 */
const NETWORK = ["fetch", "XMLHttpRequest", "WebSocket", "WebSocketStream", "WebTransport", "EventSource", "importScripts"];
const NEIGHBOURS = ["Worker", "SharedWorker", "BroadcastChannel", "MessageChannel", "postMessage", "close", "onmessage"];
const STORES = ["indexedDB", "caches", "FileReaderSync", "webkitRequestFileSystem", "webkitRequestFileSystemSync", "cookieStore"];
const OTHERS = ["Notification", "OffscreenCanvas", "FontFace", "fonts", "SharedArrayBuffer"];

const BUFFERS = [
  "ArrayBuffer",
  ...["Int8Array", "Uint8Array", "Uint8ClampedArray", "Int16Array", "Uint16Array", "Int32Array", "Uint32Array"],
  ...["Float16Array", "Float32Array", "Float64Array", "BigInt64Array", "BigUint64Array"],
];

type Scope = Record<string, unknown>;
type Constructor = abstract new (...args: unknown[]) => object;

/** Takes network, neighbours and storage away from a worker, for good. */
export function closeDoors(scope: object): void {
  NETWORK.forEach((name) => {
    replace(scope, name, function nothing() {
      throw new Error(`${name} is not there: a run has no network.`);
    });
  });
  [...NEIGHBOURS, ...STORES, ...OTHERS].forEach((name) => replace(scope, name, undefined));
  replace(scope, "navigator", Object.freeze({ userAgent: "", language: "en", languages: ["en"], hardwareConcurrency: 1 }));
}

function replace(scope: object, name: string, value: unknown): void {
  for (let at: object | null = scope; at !== null && at !== Object.prototype; at = Object.getPrototypeOf(at) as object | null) {
    Reflect.deleteProperty(at, name);
  }
  Object.defineProperty(scope, name, { value, writable: false, configurable: false, enumerable: false });
}

/** WebAssembly memory, Python's that is, does not grow beyond the limit: the program in it is told that there is no more. */
export function boundWasmMemory(wasm: typeof WebAssembly = WebAssembly, mostBytes: number = LIMITS.memoryBytes): void {
  const PAGE = 65_536;
  const prototype = wasm.Memory.prototype;
  // Called with the memory it belongs to, as ever.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const grow = prototype.grow;
  Object.defineProperty(prototype, "grow", {
    writable: false,
    configurable: false,
    value(this: WebAssembly.Memory, pages: number): number {
      if (this.buffer.byteLength + pages * PAGE > mostBytes) {
        throw new RangeError("out of memory");
      }
      return grow.call(this, pages);
    },
  });
}

/** The end of a program that asked for too much. */
export class OutOfMemory extends RangeError {
  override name = "RangeError";
}

/** One buffer in JavaScript is not larger than the limit. (The sum of all is bounded by the browser, which ends the worker.) */
export function boundBuffers(scope: object, mostBytes: number = LIMITS.memoryBytes): void {
  for (const name of BUFFERS) {
    const original = (scope as Scope)[name] as (Constructor & { BYTES_PER_ELEMENT?: number }) | undefined;
    if (original !== undefined) {
      const bytesEach = original.BYTES_PER_ELEMENT ?? 1;
      const bounded = new Proxy(original, {
        construct(target, args: unknown[], newTarget: Constructor) {
          const length = typeof args[0] === "number" ? args[0] : sizeOf(args[0]);
          if (length * bytesEach > mostBytes) {
            throw new OutOfMemory(`${name} of ${length} is more memory than a run may have`);
          }
          return Reflect.construct(target, args, newTarget) as object;
        },
      });
      Object.defineProperty(original.prototype, "constructor", { value: bounded, writable: true, configurable: true });
      Object.defineProperty(scope, name, { value: bounded, writable: true, configurable: true });
    }
  }
}

function sizeOf(source: unknown): number {
  const length = typeof source === "object" && source !== null ? (source as { length?: unknown }).length : 0;
  return typeof length === "number" ? length : 0;
}
