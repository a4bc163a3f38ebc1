import { readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "vite";

const INSIDE = fileURLToPath(new URL("../src/features/room/run/inside/", import.meta.url));
const PYODIDE = fileURLToPath(new URL("../node_modules/pyodide/", import.meta.url));
const FILES = ["pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip"];
const PAGE = "runner/frame.html";

/** The version of Pyodide, which is in the addresses of its files. */
export const PYODIDE_VERSION = (JSON.parse(readFileSync(`${PYODIDE}package.json`, "utf8")) as { version: string }).version;

const TYPES: Record<string, string> = { html: "text/html", mjs: "text/javascript", wasm: "application/wasm", zip: "application/zip", json: "application/json" };

/**
 * Adds what runs code to the application: `runner/frame.html`, one page with all its script in it, so that it has to load nothing, and Pyodide's
 * own files. While developing, the page is served with the policy that the gateway gives it.
 */
export function runnerPage(): Plugin {
  return {
    name: "runner-page",
    async generateBundle() {
      this.emitFile({ type: "asset", fileName: PAGE, source: await page(true) });
      for (const [fileName, source] of pyodide()) {
        this.emitFile({ type: "asset", fileName, source });
      }
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? "").replace(/^\/|\?.*$/g, "");
        const answer = (body: string | Uint8Array) => {
          response.setHeader("Content-Type", TYPES[path.split(".").pop() ?? ""] ?? "application/octet-stream");
          response.end(body);
        };
        if (path === PAGE) {
          void page(false).then((html) => {
            response.setHeader("Content-Security-Policy", policy(html));
            answer(html);
          }, next);
        } else if (path === "runner/wheels/index.json") {
          answer('{"wheels":[]}');
        } else {
          const file = pyodide().get(path);
          if (file === undefined) {
            next();
          } else {
            answer(file);
          }
        }
      });
    },
  };
}

function pyodide(): Map<string, string | Uint8Array> {
  const folder = `runner/pyodide-${PYODIDE_VERSION}/`;
  const files = new Map<string, string | Uint8Array>(FILES.map((name) => [folder + name, readFileSync(PYODIDE + name)]));
  // Of the packages that Pyodide knows of none is here; wheels are offered by the operator.
  const { info } = JSON.parse(readFileSync(`${PYODIDE}pyodide-lock.json`, "utf8")) as { info: unknown };
  return files.set(`${folder}pyodide-lock.json`, JSON.stringify({ info, packages: {} }));
}

async function page(minify: boolean): Promise<string> {
  const worker = await script("worker.ts", minify, {});
  const frame = await script("frame.ts", minify, { WORKER_SOURCE: JSON.stringify(worker) });
  const safe = frame.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
  return `<!doctype html><meta charset="utf-8"><title>Runner</title><script>${safe}</script>\n`;
}

async function script(entry: string, minify: boolean, define: Record<string, string>): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    define,
    build: {
      write: false,
      minify,
      target: "es2023",
      lib: { entry: INSIDE + entry, formats: ["iife"], name: "runner", fileName: "runner" },
    },
  });
  const [first] = [built].flat();
  const chunk = first && "output" in first ? first.output[0] : undefined;
  if (chunk === undefined) {
    throw new Error(`${entry} was not built into one script`);
  }
  return chunk.code;
}

/** As `RunnerPage` in the gateway has it. */
function policy(html: string): string {
  const inline = /<script>([\s\S]*)<\/script>/.exec(html)?.[1] ?? "";
  const hash = createHash("sha256").update(inline).digest("base64");
  return [
    "sandbox allow-scripts",
    "default-src 'none'",
    `script-src 'sha256-${hash}' 'wasm-unsafe-eval' blob:`,
    "worker-src blob:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join("; ");
}
