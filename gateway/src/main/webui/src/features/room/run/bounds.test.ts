import { describe, expect, it } from "vitest";
import { MAX_FRAME_BYTES } from "@/shared/socket/protocol";
import { Out } from "./inside/out.ts";
import { shown } from "./inside/shown.ts";
import { boundBuffers, boundWasmMemory, closeDoors, OutOfMemory } from "./inside/walls.ts";
import { chosenWheels } from "./inside/wheels.ts";
import { LIMITS } from "./limits.ts";
import { readReport, type WheelOffer } from "./messages.ts";
import { reportOf } from "./report.ts";
import { suppliesOfServer } from "./runtime.ts";

describe("what comes out of the frame", () => {
  it("is taken when it has the form of a report", () => {
    const report = { t: "printed", run: "1", text: "hello" };
    expect(readReport(report)).toEqual(report);
    expect(readReport({ t: "ended", run: "1", end: "memory", millis: 3 })).not.toBeNull();
  });

  it.each([
    null,
    "printed",
    { t: "constructor", run: "1" },
    { t: "printed", run: "1" },
    { t: "printed", run: 1, text: "a" },
    { t: "printed", run: "1", text: "x".repeat(LIMITS.outputCharacters + 1) },
    { t: "ended", run: "1", end: "timeout", millis: 3 },
    { t: "ended", run: "1", end: "ok", millis: Number.NaN },
    { t: "checked", run: "1", index: -1, passed: true, message: "" },
    { t: "checked", run: "1", index: 0, passed: "yes", message: "" },
    { t: "wants", run: "1", wheel: "x".repeat(LIMITS.wheelNameCharacters + 1) },
  ])("is nothing otherwise: %j", (data) => {
    expect(readReport(data)).toBeNull();
  });
});

describe("what a program prints", () => {
  const printed = (print: (out: Out) => void) => {
    const reports: { t: string; text?: string }[] = [];
    print(new Out((report) => reports.push(report)));
    return reports;
  };

  it("is cut at 16,000 characters, and that is said once", () => {
    const reports = printed((out) => {
      out.print("x".repeat(LIMITS.outputCharacters - 1));
      out.print("yz");
      out.print("more");
    });
    expect(reports.map(({ t, text }) => [t, text?.length])).toEqual([
      ["printed", LIMITS.outputCharacters - 1],
      ["printed", 1],
      ["cut", undefined],
    ]);
  });

  it("is not cut when it fits exactly, and is nothing while checks run", () => {
    const reports = printed((out) => {
      out.print("x".repeat(LIMITS.outputCharacters));
      out.mute();
      out.print("of a check");
    });
    expect(reports).toHaveLength(1);
  });
});

describe("the doors", () => {
  it("are closed for good, wherever the name came from", () => {
    const scope = Object.create({ fetch: () => "inherited", postMessage: () => "inherited" }) as Record<string, unknown>;
    scope["WebSocket"] = () => "own";
    closeDoors(scope);
    expect(scope["fetch"]).toThrow("a run has no network");
    expect(scope["WebSocket"]).toThrow("a run has no network");
    expect(scope["postMessage"]).toBeUndefined();
    expect(() => {
      scope["fetch"] = () => "again";
    }).toThrow(TypeError);
  });

  it("let no buffer be larger than the limit", () => {
    const scope: Record<string, unknown> = { ArrayBuffer, Float64Array, Uint8Array };
    const constructors = { ...scope };
    boundBuffers(scope, 800);
    const { Float64Array: Doubles, Uint8Array: Bytes } = scope as { Float64Array: typeof Float64Array; Uint8Array: typeof Uint8Array };
    try {
      expect(new Doubles(100)).toHaveLength(100);
      expect(() => new Doubles(101)).toThrow(OutOfMemory);
      expect(() => new Bytes(4 * 1024 ** 3)).toThrow(OutOfMemory);
      expect(() => new (new Doubles(1).constructor as typeof Float64Array)(101)).toThrow(OutOfMemory);
    } finally {
      for (const original of Object.values(constructors) as { prototype: object }[]) {
        Object.defineProperty(original.prototype, "constructor", { value: original });
      }
    }
  });

  it("let Python's memory grow to the limit and no further", () => {
    class Memory {
      buffer = { byteLength: 65_536 };
      grow(pages: number) {
        this.buffer = { byteLength: this.buffer.byteLength + pages * 65_536 };
        return pages;
      }
    }
    boundWasmMemory({ Memory } as unknown as typeof WebAssembly, 4 * 65_536);
    const memory = new Memory();
    memory.grow(3);
    expect(() => memory.grow(1)).toThrow(RangeError);
  });
});

describe("what the console shows of values", () => {
  it.each([
    ["text", "text"],
    [[1, "a", [2]], '[1, "a", [2]]'],
    [{ a: { b: { c: { d: 1 } } } }, "{a: {b: {c: {…}}}}"],
    [new Map([["k", new Set([1])]]), 'Map {"k" => Set {1}}'],
    [new Float64Array(2), "Float64Array [0, 0]"],
    [[undefined, null, -0, 3n], "[undefined, null, -0, 3n]"],
  ])("%#", (value, words) => {
    expect(shown(value)).toBe(words);
  });

  it("ends with a circle and with a very long list", () => {
    const circle: unknown[] = [];
    circle.push(circle);
    expect(shown(circle)).toBe("[[circular]]");
    expect(shown(new Array(1_000).fill(0))).toMatch(/… 940 more\]$/);
  });
});

describe("wheels", () => {
  const offer = (name: string, imports: string[], requires: string[] = []): WheelOffer => ({
    ...{ file: `${name}.whl`, name, version: "1", imports, requires },
  });

  it("are chosen by what they bring, with what they need, each once", () => {
    const offers = [offer("numpy", ["numpy"]), offer("scipy", ["scipy"], ["numpy"]), offer("scikit-learn", ["sklearn"], ["numpy", "scipy"])];
    const names = chosenWheels(["sklearn", "numpy", "unknown"], offers).map(({ name }) => name);
    expect(names.sort()).toEqual(["numpy", "scikit-learn", "scipy"]);
  });

  it("are asked for by plain names only", async () => {
    const asked: string[] = [];
    const supplies = suppliesOfServer((address) => {
      asked.push(address);
      return Promise.resolve(new Response(""));
    });
    expect(await supplies.wheel("../../etc/passwd")).toBeNull();
    await supplies.wheel("numpy-2.0-cp314.whl");
    expect(asked).toEqual(["/runner/wheels/numpy-2.0-cp314.whl"]);
  });
});

describe("what the room is told of a run", () => {
  const outcome = { end: "ok" as const, millis: 12.4, output: "", truncated: false, checks: [] };
  const program = { file: "main.py", language: "python" as const };

  it("has no character that the room refuses", () => {
    const { output } = reportOf("r", program, { ...outcome, output: "a\u0000b\ud800c😀" });
    expect(output).toBe("a␀b\ufffdc😀");
  });

  it("fits one frame, however many bytes its characters take", () => {
    const checks = Array.from({ length: 30 }, () => ({ name: "n", passed: false, message: "\u0001".repeat(1_000) }));
    const report = reportOf("r", program, { ...outcome, output: "\u0001".repeat(16_000), checks });
    expect(new TextEncoder().encode(JSON.stringify(report)).length).toBeLessThan(MAX_FRAME_BYTES);
    expect(report.truncated).toBe(true);
    expect(report.millis).toBe(12);
  });
});
