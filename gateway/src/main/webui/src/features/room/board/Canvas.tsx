import "./assets";
import "@excalidraw/excalidraw/index.css";
import { CaptureUpdateAction, Excalidraw, MainMenu, restoreElements } from "@excalidraw/excalidraw";
import type { ExcalidrawElement } from "@excalidraw/excalidraw/element/types";
import type { AppState, ExcalidrawImperativeAPI, ExcalidrawProps } from "@excalidraw/excalidraw/types";
import { useComputedColorScheme } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { BoardElement } from "@/shared/socket/board";
import classes from "./Canvas.module.css";

export type Api = ExcalidrawImperativeAPI;

/** What the board leaves out: files, pictures, and a background or theme of its own. */
const OPTIONS: NonNullable<ExcalidrawProps["UIOptions"]> = {
  canvasActions: {
    ...{ changeViewBackgroundColor: false, clearCanvas: true, export: false, loadScene: false },
    ...{ saveToActiveFile: false, saveAsImage: false, toggleTheme: false },
  },
  tools: { image: false },
};

const START: NonNullable<ExcalidrawProps["initialData"]> = {
  appState: { viewBackgroundColor: "transparent", currentItemRoughness: 0, currentItemFontFamily: 6, showWelcomeScreen: false },
};

type Props = Pick<ExcalidrawProps, "onChange" | "onPointerUpdate" | "viewModeEnabled"> & { onApi: (api: Api) => void };

/** Excalidraw as the board needs it. Loaded when a board is first opened: it is larger than the rest of the room. */
export function Canvas({ onApi, ...rest }: Props) {
  const theme = useComputedColorScheme("light", { getInitialValueInEffect: false });
  const home = useRef<HTMLDivElement>(null);
  useEffect(() => (home.current ? named(home.current) : undefined), []);
  return (
    <div ref={home} className={classes.canvas} data-view-only={rest.viewModeEnabled === true || undefined}>
      <Excalidraw
        {...rest}
        excalidrawAPI={onApi}
        theme={theme}
        langCode="en"
        UIOptions={OPTIONS}
        initialData={START}
        aiEnabled={false}
        validateEmbeddable={false}
        handleKeyboardGlobally={false}
        detectScroll={false}
      >
        <MainMenu>
          <MainMenu.DefaultItems.ClearCanvas />
          <MainMenu.DefaultItems.Help />
        </MainMenu>
      </Excalidraw>
    </div>
  );
}

/** The button of the canvas's menu has no name of its own, and is made anew when the canvas gets wider or narrower. @returns what ends it */
function named(home: HTMLElement): () => void {
  const observer = new MutationObserver(() => {
    home.querySelectorAll(".main-menu-trigger:not([aria-label])").forEach((button) => button.setAttribute("aria-label", "Menu of the board"));
  });
  observer.observe(home, { childList: true, subtree: true });
  return () => observer.disconnect();
}

/** The element in the form that the canvas has, complete although whoever sent it left something out; null if it cannot be shown. */
export function complete(element: BoardElement): BoardElement | null {
  const { version, versionNonce } = element;
  const own = structuredClone(element) as unknown as ExcalidrawElement;
  const [restored] = restoreElements([own], null);
  return restored ? ({ ...restored, version, versionNonce }) : null;
}

/** All that the canvas has, erased things too. */
export function elementsOf(api: Api): readonly BoardElement[] {
  return api.getSceneElementsIncludingDeleted();
}

/** Shows these and nothing else; to take back goes only through what was done here. */
export function show(api: Api, elements: readonly BoardElement[]) {
  api.updateScene({ elements: elements as unknown as ExcalidrawElement[], captureUpdate: CaptureUpdateAction.NEVER });
}

/** Moves the view so that everything is in it, once, as far as that is needed. */
export function fit(api: Api) {
  api.scrollToContent(undefined, { fitToContent: true, animate: false });
}

type Busy = Pick<AppState, "newElement" | "multiElement" | "resizingElement" | "editingTextElement">;

/** What is being drawn, typed or resized at this moment. */
export function busyIn({ newElement, multiElement, resizingElement, editingTextElement }: Busy): ReadonlySet<string> {
  return new Set([newElement, multiElement, resizingElement, editingTextElement].flatMap((element) => (element ? [element.id] : [])));
}

/** What Escape has to end before it leaves the board: nothing, a selection alone, or something that the canvas ends itself. */
export function toEnd(api: Api): "nothing" | "selection" | "more" {
  const { activeTool, selectedElementIds, selectedGroupIds, openMenu, openPopup, openDialog, contextMenu, ...state } = api.getAppState();
  const open = openMenu ?? openPopup ?? openDialog ?? contextMenu;
  if (activeTool.type !== "selection" || open || busyIn(state).size > 0) {
    return "more";
  }
  return [selectedElementIds, selectedGroupIds].some((ids) => Object.values(ids).some(Boolean)) ? "selection" : "nothing";
}

/** Selects nothing. */
export function deselect(api: Api): void {
  api.updateScene({ appState: { selectedElementIds: {}, selectedGroupIds: {}, selectedLinearElement: null }, captureUpdate: CaptureUpdateAction.NEVER });
}
