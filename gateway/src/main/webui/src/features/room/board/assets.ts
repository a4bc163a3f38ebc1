declare const BOARD_ASSETS: string;

declare global {
  interface Window {
    EXCALIDRAW_ASSET_PATH?: string;
  }
}

// Where the canvas takes its fonts from; it must be said before the canvas is loaded.
window.EXCALIDRAW_ASSET_PATH = BOARD_ASSETS;

export {};
