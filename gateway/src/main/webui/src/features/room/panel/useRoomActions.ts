import type { RatingLevel } from "@/shared/socket/protocol";
import { useCommands, type Command } from "@/shared/commands/commands";
import { focusBoard } from "../board/BoardPane";
import { focusGuidance, type GuidanceTarget } from "./focusGuidance";
import type { Talk } from "./TalkPane";
import { THINKING_TIMES } from "./Thinking";
import type { Panel } from "./usePanel";
import type { Place } from "./usePlace";
import { focusEditor, focusField, useRoomKeys, type RoomKey } from "./useRoomKeys";

interface Options {
  panel: Panel;
  place: Place;
  openHelp: () => void;
  showTalk: (talk: Talk) => void;
  showTab: (tab: "kit" | "editor" | "board" | "rate" | "talk") => void;
  askAnother: () => void;
  changeBudget: (question: string) => void;
}

/** What the keys and the command palette do in the room. */
export function useRoomActions({ panel, place, openHelp, showTalk, showTab, askAnother, changeBudget }: Options) {
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
  const draw = () => {
    showTab("board");
    requestAnimationFrame(focusBoard);
  };
  const step = (by: 1 | -1) => {
    place.step(by);
    showTab("rate");
  };
  const another = () => {
    if (panel.view.phase === "live") {
      askAnother();
    }
  };
  const guide = (target: GuidanceTarget) => {
    showTab("rate");
    focusGuidance(target);
  };
  const think = () => {
    if (panel.current && panel.live) {
      panel.think(panel.thinkingLeft() > 0 ? 0 : 60);
    }
  };
  const budget = () => {
    if (place.item && place.item.status !== "closed" && panel.view.phase !== "ended") {
      showTab("kit");
      changeBudget(place.item.question);
    }
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
    d: draw,
    r: reveal,
    a: another,
    h: () => guide("hints"),
    f: () => guide("followUps"),
    t: think,
    b: budget,
    "?": openHelp,
  };
  useRoomKeys((key) => {
    actions[key]();
    return true;
  });
  useCommands([
    { id: "room.note", name: "Write a note", group: here, keys: "n", run: actions.n },
    { id: "room.chat", name: "Write in the chat", group: here, keys: "c", run: actions.c },
    { id: "room.edit", name: "Type in the editor", group: here, keys: "e", run: actions.e },
    { id: "room.draw", name: "Draw on the board", also: "whiteboard", group: here, keys: "d", run: actions.d },
    ...(panel.view.phase === "live" && panel.next
      ? [{ id: "room.reveal", name: "Reveal the next question", group: here, keys: "r", run: reveal }]
      : []),
    { id: "room.keys", name: "Show the keys of the room", group: here, keys: "?", run: openHelp },
    ...(panel.view.phase === "live"
      ? [{ id: "room.another", name: "Ask another question, beyond the kit", group: here, keys: "a", run: another }]
      : []),
    { id: "room.budget", name: "Change the planned minutes", also: "budget", group: here, keys: "b", run: budget },
    ...guidanceCommands(panel, place, guide),
    ...thinkingCommands(panel),
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

const here = "On this page" as const;

function guidanceCommands({ view, giveHint, askFollowUp }: Panel, { item }: Place, guide: (target: GuidanceTarget) => void): Command[] {
  if (!item) {
    return [];
  }
  const { question, content, hintsGiven, followUpsAsked } = item;
  const may = view.phase === "live" && item.askedPosition !== null;
  const left = (texts: readonly string[], done: readonly number[]) =>
    texts.map((text, index) => ({ text, index })).filter(({ index }) => may && !done.includes(index));
  return [
    ...(content.hints.length > 0
      ? [{ id: "room.hints", name: "Go to the hints", group: here, keys: "h", run: () => guide("hints") }]
      : []),
    ...(content.followUps.length > 0
      ? [{ id: "room.followUps", name: "Go to the follow-ups", group: here, keys: "f", run: () => guide("followUps") }]
      : []),
    ...left(content.hints, hintsGiven).map(({ text, index }) => ({
      ...{ id: `room.hint.${index}`, name: `Record hint ${index + 1} as given`, also: text, group: here },
      run: () => giveHint(question, index),
    })),
    ...left(
      content.followUps.map(({ text }) => text),
      followUpsAsked,
    ).map(({ text, index }) => ({
      ...{ id: `room.followUp.${index}`, name: `Record follow-up ${index + 1} as asked`, also: text, group: here },
      run: () => askFollowUp(question, index),
    })),
  ];
}

function thinkingCommands({ current, view, live, think }: Panel): Command[] {
  if (!current || !live) {
    return [];
  }
  return [
    ...THINKING_TIMES.map(({ seconds, name }) => ({
      ...{ id: `room.think.${seconds}`, name: `Give ${name} to think`, also: "thinking time", group: here },
      ...(seconds === 60 ? { keys: "t" } : {}),
      run: () => think(seconds),
    })),
    ...(view.thinkingUntil === null
      ? []
      : [{ id: "room.think.end", name: "End the time to think", group: here, keys: "t", run: () => think(0) }]),
  ];
}
