import type { RatingLevel } from "@/shared/socket/protocol";
import { useCommands } from "@/shared/commands/commands";
import type { Talk } from "./TalkPane";
import type { Panel } from "./usePanel";
import type { Place } from "./usePlace";
import { focusEditor, focusField, useRoomKeys, type RoomKey } from "./useRoomKeys";

interface Options {
  panel: Panel;
  place: Place;
  openHelp: () => void;
  showTalk: (talk: Talk) => void;
  showTab: (tab: "editor" | "rate" | "talk") => void;
}

/** What the keys and the command palette do in the room. */
export function useRoomActions({ panel, place, openHelp, showTalk, showTab }: Options) {
  const rate = (level: RatingLevel | null) => {
    const criterion = place.item?.content.criteria[place.criterion];
    if (place.item && criterion && place.item.askedPosition !== null && !panel.submitted) {
      panel.rate(place.item.question, criterion.id, level);
    }
  };
  const reveal = () => {
    if (panel.view.phase === "live" && panel.next) {
      panel.reveal(panel.next.question);
    }
  };
  const talk = (where: Talk) => {
    showTab("talk");
    showTalk(where);
    focusField(where === "notes" ? "note" : "chat");
  };
  const edit = () => {
    showTab("editor");
    requestAnimationFrame(focusEditor);
  };
  const step = (by: 1 | -1) => {
    place.step(by);
    showTab("rate");
  };
  const actions: Record<RoomKey, () => void> = {
    "1": () => rate(1),
    "2": () => rate(2),
    "3": () => rate(3),
    "4": () => rate(4),
    "0": () => rate(null),
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    n: () => talk("notes"),
    c: () => talk("chat"),
    e: edit,
    r: reveal,
    "?": openHelp,
  };
  useRoomKeys((key) => {
    actions[key]();
    return true;
  });
  const here = "On this page" as const;
  useCommands([
    { id: "room.note", name: "Write a note", group: here, keys: "n", run: actions.n },
    { id: "room.chat", name: "Write in the chat", group: here, keys: "c", run: actions.c },
    { id: "room.edit", name: "Type in the editor", group: here, keys: "e", run: actions.e },
    ...(panel.view.phase === "live" && panel.next
      ? [{ id: "room.reveal", name: "Reveal the next question", group: here, keys: "r", run: reveal }]
      : []),
    { id: "room.keys", name: "Show the keys of the room", group: here, keys: "?", run: openHelp },
    ...(panel.current
      ? [
          {
            id: "room.close",
            name: "Close the open question",
            group: here,
            run: () => panel.current && panel.close(panel.current.question),
          },
        ]
      : []),
    ...panel.view.items.map(({ question, content }) => ({
      id: `room.select.${question}`,
      name: `Show the rubric of ${content.title}`,
      group: here,
      run: () => place.select(question),
    })),
  ]);
}
