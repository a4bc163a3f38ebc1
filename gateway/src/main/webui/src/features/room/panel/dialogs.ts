import { lazy } from "react";

const loadAskAnother = () => import("./AskAnother");
const loadConfirmation = () => import("./Confirmation");
const loadKeysHelp = () => import("./KeysHelp");
const loadPalette = () => import("@/app/shell/CommandPalette");

/** The room's dialogs are not part of its first load. */
export const AskAnother = lazy(async () => ({ default: (await loadAskAnother()).AskAnother }));
export const Confirmation = lazy(async () => ({ default: (await loadConfirmation()).Confirmation }));
export const KeysHelp = lazy(async () => ({ default: (await loadKeysHelp()).KeysHelp }));
export const CommandPalette = lazy(async () => ({ default: (await loadPalette()).CommandPalette }));
export const RoomCommands = lazy(async () => ({ default: (await import("./RoomCommands")).RoomCommands }));

/** Has them at hand before they are wanted: the connection may be lost by then. */
export function prepareDialogs() {
  void Promise.all([loadAskAnother(), loadConfirmation(), loadKeysHelp(), loadPalette()]).catch(() => undefined);
}
