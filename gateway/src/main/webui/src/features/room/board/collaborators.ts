import type { Collaborator, SocketId } from "@excalidraw/excalidraw/types";
import { cursorColours } from "../editor/cursorColours";
import type { RemotePointer } from "./pointers";

/** The others as the canvas draws them, each in a hue like that of their cursor in the editor. */
export function collaboratorsOf(pointers: readonly RemotePointer[]): Map<SocketId, Collaborator> {
  return new Map(
    pointers.map(({ participant, name, x, y, tool, selected }) => [
      participant as SocketId,
      {
        id: hueKey(cursorColours.hueOf(participant)),
        username: name,
        pointer: { x, y, tool },
        button: "up",
        selectedElementIds: Object.fromEntries(selected.map((id) => [id, true] as const)),
      },
    ]),
  );
}

/** The canvas takes a colour from an id: of one letter, the hue is ten times the rest of its code by 37. */
function hueKey(hue: number): string {
  return String.fromCharCode(37 * 2 + (Math.round(hue / 10) % 37));
}
