import { useEffect, useRef } from "react";
import { useCommands } from "@/shared/commands/commands";
import type { Mark } from "../fold/marks";
import type { Player } from "../player/player";

/** Where keys belong to what has the focus. */
const TYPING = "input:not([type=checkbox]), textarea, select, [contenteditable=true], [role=dialog], [role=menu], [role=listbox]";

/** What the space bar presses. */
const PRESSED = "button, a, summary, input, [role=button], [role=switch], [role=option]";

const SKIP_MS = 10_000;

/** The keys of the replay, and the same as commands. */
export function useReplayKeys(player: Player, marks: readonly Mark[]) {
  const acts = actsOf(player, marks);
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useCommands([
    { id: "replay-play", name: "Play or pause the replay", group: "On this page", keys: "Space", run: acts.toggle },
    { id: "replay-next", name: "Go to the next mark", group: "On this page", keys: "]", run: acts.nextMark },
    { id: "replay-previous", name: "Go to the mark before", group: "On this page", keys: "[", run: acts.previousMark },
    { id: "replay-faster", name: "Play faster", group: "On this page", keys: ">", run: acts.faster },
    { id: "replay-slower", name: "Play slower", group: "On this page", keys: "<", run: acts.slower },
    { id: "replay-idle", name: "Skip idle time, or do not", group: "On this page", keys: "i", run: acts.idle },
  ]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || target?.closest(TYPING)) {
        return;
      }
      const act = actOf(event, target, latest.current);
      if (act) {
        event.preventDefault();
        act();
      }
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}

type Acts = ReturnType<typeof actsOf>;

function actsOf(player: Player, marks: readonly Mark[]) {
  const time = () => player.state().time;
  const index = () => player.index();
  const toMark = (mark: Mark | undefined) => mark && player.go(mark.time);
  return {
    toggle: player.toggle,
    back: () => player.step(-1),
    on: () => player.step(1),
    farBack: () => player.go(time() - SKIP_MS),
    farOn: () => player.go(time() + SKIP_MS),
    nextMark: () => toMark(marks.find((mark) => mark.index > index())),
    previousMark: () => toMark(marks.findLast((mark) => mark.index < index())),
    faster: () => player.faster(1),
    slower: () => player.faster(-1),
    idle: () => player.setSkipIdle(!player.state().skipIdle),
    first: () => player.go(0),
    last: () => player.go(Infinity),
  };
}

function actOf(event: KeyboardEvent, target: Element | null, acts: Acts): (() => void) | undefined {
  const onBar = target?.closest("[role=slider]") !== null && target !== null;
  switch (event.key) {
    case " ":
      return target?.closest(PRESSED) ? undefined : acts.toggle;
    case "ArrowLeft":
      return event.shiftKey ? acts.farBack : acts.back;
    case "ArrowRight":
      return event.shiftKey ? acts.farOn : acts.on;
    case "]":
      return acts.nextMark;
    case "[":
      return acts.previousMark;
    case ">":
      return acts.faster;
    case "<":
      return acts.slower;
    case "i":
      return acts.idle;
    case "ArrowDown":
      return onBar ? acts.back : undefined;
    case "ArrowUp":
      return onBar ? acts.on : undefined;
    case "PageDown":
      return onBar ? acts.previousMark : undefined;
    case "PageUp":
      return onBar ? acts.nextMark : undefined;
    case "Home":
      return onBar ? acts.first : undefined;
    case "End":
      return onBar ? acts.last : undefined;
    default:
      return undefined;
  }
}
