import type { RatingLevel } from "@/shared/socket/protocol";
import { focusBoard } from "../board/BoardPane";
import { followingOf } from "../follow/following";
import { useRoom } from "../store/useRoom";
import { focusGuidance, type GuidanceTarget } from "./focusGuidance";
import type { Talk } from "./TalkPane";
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

/** What a key of the room does. */
export type RoomActions = Record<RoomKey, () => void>;

/** What the keys do in the room. @returns it, for what else does the same */
export function useRoomActions({ panel, place, openHelp, showTalk, showTab, askAnother, changeBudget }: Options): RoomActions {
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
  const room = useRoom();
  const following = followingOf(room);
  const candidate = panel.view.participants.find(({ role, status }) => role === "candidate" && status === "admitted");
  const actions: RoomActions = {
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
    g: () => candidate && following.toggle(candidate.id),
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
  return actions;
}
