import { useNavigate } from "@tanstack/react-router";
import { useCommands, type Command } from "@/shared/commands/commands";
import { followingOf } from "../follow/following";
import { othersIn } from "../follow/whereabouts";
import { useRoom } from "../store/useRoom";
import { THINKING_TIMES } from "./Thinking";
import type { Panel } from "./usePanel";
import type { Place } from "./usePlace";
import type { RoomActions } from "./useRoomActions";

interface Props {
  panel: Panel;
  place: Place;
  actions: RoomActions;
}

/** What the command palette offers in the room; nothing to be seen. */
export function RoomCommands({ panel, place, actions }: Props) {
  const room = useRoom();
  const navigate = useNavigate();
  const params = { sessionId: room.session };
  const following = followingOf(room);
  const others = othersIn(panel.view, room.me);
  const candidate = panel.view.participants.find(({ role, status }) => role === "candidate" && status === "admitted");
  const owes = panel.view.phase === "ended" && !panel.submitted;
  useCommands([
    ...(owes ? [{ id: "room.scorecard", name: "Write my scorecard", group: here, run: () => void navigate({ to: "/sessions/$sessionId/scorecard", params }) }] : []),
    { id: "room.session", name: "Open the session", group: here, also: "back leave", run: () => void navigate({ to: "/sessions/$sessionId", params }) },
    { id: "room.note", name: "Write a note", group: here, keys: "n", run: actions.n },
    { id: "room.chat", name: "Write in the chat", group: here, keys: "c", run: actions.c },
    { id: "room.edit", name: "Type in the editor", group: here, keys: "e", run: actions.e },
    { id: "room.draw", name: "Draw on the board", also: "whiteboard", group: here, keys: "d", run: actions.d },
    ...(panel.view.phase === "live" && panel.next
      ? [{ id: "room.reveal", name: "Reveal the next question", group: here, keys: "r", run: actions.r }]
      : []),
    { id: "room.keys", name: "Show the keys of the room", group: here, keys: "?", run: actions["?"] },
    ...(panel.view.phase === "live"
      ? [{ id: "room.another", name: "Ask another question, beyond the kit", group: here, keys: "a", run: actions.a }]
      : []),
    { id: "room.budget", name: "Change the planned minutes", also: "budget", group: here, keys: "b", run: actions.b },
    ...others.map(({ id, name }) => ({
      ...{ id: `room.follow.${id}`, name: `Follow ${name}, or stop`, also: "see cursor", group: here },
      ...(id === candidate?.id ? { keys: "g" } : {}),
      run: () => following.toggle(id),
    })),
    ...guidanceCommands(panel, place, actions),
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
  return null;
}

const here = "On this page" as const;

function guidanceCommands({ view, giveHint, askFollowUp }: Panel, { item }: Place, actions: RoomActions): Command[] {
  if (!item) {
    return [];
  }
  const { question, content, hintsGiven, followUpsAsked } = item;
  const may = view.phase === "live" && item.askedPosition !== null;
  const left = (texts: readonly string[], done: readonly number[]) =>
    texts.map((text, index) => ({ text, index })).filter(({ index }) => may && !done.includes(index));
  return [
    ...(content.hints.length > 0
      ? [{ id: "room.hints", name: "Go to the hints", group: here, keys: "h", run: actions.h }]
      : []),
    ...(content.followUps.length > 0
      ? [{ id: "room.followUps", name: "Go to the follow-ups", group: here, keys: "f", run: actions.f }]
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
