import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { BOARD_ASSETS, boardEditor } from "./build/boardEditor.ts";
import { PYODIDE_VERSION, runnerPage } from "./build/runnerPage.ts";
import { sampleRoom } from "./dev/sampleRoom.ts";
import { sampleServer } from "./dev/sampleServer.ts";

const gateway = process.env["REHEARSAL_GATEWAY"] ?? "http://127.0.0.1:8080";
const proxied = ["/api", "/health", "/openapi.json", "/.well-known"];

/** With the reports of the other tests of the gateway. */
const testReport = fileURLToPath(new URL("../../../target/vitest-reports/TEST-webui.xml", import.meta.url));

/**
 * `vite` talks to a gateway (REHEARSAL_GATEWAY); `vite --mode sample` answers from made-up data in `dev/`, which is never part
 * of a build.
 */
export default defineConfig(({ mode, command }) => ({
  plugins: [react(), runnerPage(), boardEditor(), ...(mode === "sample" ? [sampleRoom(), sampleServer()] : [])],
  define: { PYODIDE_VERSION: JSON.stringify(PYODIDE_VERSION), BOARD_ASSETS: JSON.stringify(BOARD_ASSETS) },
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  server: {
    host: "127.0.0.1",
    port: Number(process.env["REHEARSAL_WEB_PORT"] ?? 5173),
    strictPort: true,
    ...(mode === "sample"
      ? {}
      : { proxy: Object.fromEntries(proxied.map((path) => [path, { target: gateway, ws: path === "/api" }])) }),
  },
  preview: { host: "127.0.0.1", strictPort: true },
  build: {
    outDir: "dist",
    sourcemap: command === "build" ? "hidden" : false,
    target: "es2023",
    reportCompressedSize: true,
    manifest: true,
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.{ts,tsx}"],
    reporters: ["default", ["junit", { outputFile: testReport, suiteName: "webui" }]],
    restoreMocks: true,
    pool: "threads",
    isolate: false,
  },
}));
