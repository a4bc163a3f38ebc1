import { useMemo } from "react";
import type { PanelView, RatingLevel, RoomItem } from "@/shared/socket/protocol";
import { useRoom, useRoomState } from "../store/useRoom";
import { thinkingLeft } from "../ui/thinking";
import { withPendingPlan } from "../view/panelView";
import { ownMarks, type OwnMarks } from "../view/pendingMarks";

/** The room for a panel member: view, own marks, and what can be done. */
export interface Panel {
  view: PanelView;
  marks: OwnMarks;
  live: boolean;
  /** Whether this member's ratings are closed. */
  submitted: boolean;
  current: RoomItem | null;
  /** What `r` reveals. */
  next: RoomItem | null;
  reveal: (question: string) => void;
  close: (question: string) => void;
  rate: (question: string, criterion: string, level: RatingLevel | null) => void;
  tick: (question: string, keyPoint: string, checked: boolean) => void;
  note: (id: string, text: string, question: string | null) => boolean;
  giveHint: (question: string, hint: number) => void;
  askFollowUp: (question: string, followUp: number) => void;
  budget: (question: string, minutes: number) => void;
  /** Gives the candidate time to think from now on; 0 ends it. */
  think: (seconds: number) => void;
  /** How long the candidate may still think, in milliseconds, at the moment of the call. */
  thinkingLeft: () => number;
}

export function usePanel(): Panel {
  const room = useRoom();
  const { view: anyView, pending, status } = useRoomState(room);
  const live = status.state === "live";
  const view = useMemo(() => withPendingPlan(anyView as PanelView, pending), [anyView, pending]);
  const now = () => new Date(Date.now() + room.serverAheadMs()).toISOString();
  const marks = useMemo(() => ownMarks(view, room.me, pending, live), [view, room.me, pending, live]);
  return {
    view,
    marks,
    live,
    submitted: view.submitted.includes(room.me),
    current: view.items.find((item) => item.question === view.current) ?? null,
    next: nextOf(view),
    reveal: (question) => void room.say("asked", { question }),
    close: (question) => void room.say("closed", { question }),
    rate: (question, criterion, level) => void room.say("rated", { question, criterion, level, at: now() }),
    tick: (question, keyPoint, checked) => void room.say("ticked", { question, keyPoint, checked }),
    note: (id, text, question) => room.say("noted", { id, text, at: now(), ...(question === null ? {} : { question }) }),
    giveHint: (question, hint) => void room.say("hinted", { question, hint }),
    askFollowUp: (question, followUp) => void room.say("followed", { question, followUp }),
    budget: (question, minutes) => void room.say("budgeted", { question, minutes }),
    think: (seconds) => void room.say("thinking", { seconds }),
    thinkingLeft: () => thinkingLeft(view.thinkingUntil, Date.now() + room.serverAheadMs()),
  };
}

/** The first question not asked yet that comes after the last one asked; else the first not asked. */
function nextOf(view: PanelView): RoomItem | null {
  const lastAsked = view.items.reduce<RoomItem | null>(
    (last, item) => ((item.askedPosition ?? 0) > (last?.askedPosition ?? 0) ? item : last),
    null,
  );
  const after = lastAsked ? view.items.slice(view.items.indexOf(lastAsked) + 1) : view.items;
  const pending = (items: RoomItem[]) => items.find((item) => item.status === "pending");
  return pending(after) ?? pending(view.items) ?? null;
}
