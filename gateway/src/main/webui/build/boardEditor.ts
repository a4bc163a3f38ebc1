import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const PACKAGE = fileURLToPath(new URL("../node_modules/@excalidraw/excalidraw/", import.meta.url));
const EDITOR = join(PACKAGE, "dist/prod/");
const { version } = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8")) as { version: string };

/** Where the editor's fonts are served, by its version: like all assets they never change. */
export const BOARD_ASSETS = `/assets/excalidraw-${version}/`;
/**
 * The fonts that the editor offers. Those of its earlier days are left out, and hand-written Chinese, 13 MB in 209 files: that is written in a font
 * of the reader's machine.
 */
const FONTS = ["ComicShanns", "Excalifont", "Lilita", "Nunito"];

/** What the editor would load for things that the board does not do: other languages, pictures, diagrams from text, fonts inside exported SVG. */
const NOT_NEEDED = [
  /^\.\/locales\/(?!en-)/,
  /^\.\/subset-(shared|worker)\.chunk\.js$/,
  /^(pica|image-blob-reduce|@excalidraw\/mermaid-to-excalidraw)$/,
];
const NOTHING = "\0not-on-the-board";

/**
 * Has the whiteboard's editor, Excalidraw, built with what the board needs of it, and adds its fonts to the application, so that nothing comes
 * from elsewhere.
 */
export function boardEditor(): Plugin {
  return {
    name: "board-editor",
    enforce: "pre",
    resolveId(source, importer) {
      const inside = importer?.includes("/@excalidraw/excalidraw/dist/") ?? false;
      return inside && NOT_NEEDED.some((pattern) => pattern.test(source)) ? NOTHING : null;
    },
    load(id) {
      return id === NOTHING ? "export default {};" : null;
    },
    transform(code, id) {
      return id.includes("/@excalidraw/excalidraw/dist/prod/") && code.includes("ASSETS_FALLBACK_URL") ? { code: atHome(code), map: null } : null;
    },
    generateBundle() {
      for (const [fileName, file] of fonts()) {
        this.emitFile({ type: "asset", fileName, source: readFileSync(file) });
      }
    },
    configureServer(server) {
      const files = fonts();
      server.middlewares.use((request, response, next) => {
        const file = files.get((request.url ?? "").replace(/^\/|\?.*$/g, ""));
        if (file === undefined) {
          next();
        } else {
          response.setHeader("Content-Type", "font/woff2");
          response.end(readFileSync(file));
        }
      });
    },
  };
}

/** The editor without the address that it falls back to, and without the fonts that are left out. */
function atHome(code: string): string {
  const fallback = "https://esm.sh/";
  const others = new RegExp(`"\\./fonts/(?!${FONTS.join("|")})[^"]*"`, "g");
  if (!code.includes(fallback) || code.search(others) < 0) {
    throw new Error("the whiteboard's editor is not what it was: look again at where it takes its fonts from");
  }
  return code.replaceAll(fallback, "${location.origin}/").replaceAll(others, '"local:"');
}

function fonts(): Map<string, string> {
  return new Map(
    FONTS.flatMap((folder) =>
      readdirSync(join(EDITOR, "fonts", folder)).map((file) => [`${BOARD_ASSETS.slice(1)}fonts/${folder}/${file}`, join(EDITOR, "fonts", folder, file)] as const),
    ),
  );
}
