import { ActionIcon, Textarea } from "@mantine/core";
import { useEffect, useRef, type KeyboardEvent } from "react";
import type { ChatMessage } from "@/shared/socket/protocol";
import { timeOnly } from "@/shared/time/display";
import { Icon } from "@/shared/ui/Icon";
import { draftKey } from "../store/refusals";
import { useDraft } from "../store/drafts";
import { useLive, useRoom, useRoomState } from "../store/useRoom";
import { chatWithPending } from "../view/pendingMarks";
import classes from "./Talk.module.css";

interface Props {
  chat: readonly ChatMessage[];
  nameOf: (participant: string) => string;
  /** Why nothing can be written, if so. */
  closed?: string | undefined;
}

/** The longest message the room takes, in UTF-16 units. */
const LONGEST = 4000;

/** Messages to everybody in the room. */
export function Chat({ chat, nameOf, closed }: Props) {
  const room = useRoom();
  const live = useLive();
  const { pending } = useRoomState(room);
  const [text, setText] = useDraft(draftKey(room.session, "chatted"));
  const messages = chatWithPending(chat, room.me, pending, live);
  const list = useFollowedEnd<HTMLDivElement>(messages.length);
  const send = () => {
    if (text.trim() !== "" && room.say("chatted", { text: text.trim() })) {
      setText("");
    }
  };
  return (
    <div className={classes.talk}>
      {/* It scrolls, so the keyboard must reach it. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div ref={list} className={classes.list} role="log" aria-label="Chat" aria-live="polite" tabIndex={0}>
        <ol className={classes.messages}>
          {messages.length === 0 && (
            <li className={classes.nothing}>Everybody in the room reads what is written here. It is part of the record.</li>
          )}
          {messages.map(({ position, author, time, text: words, safety }) => (
            <li key={position} className={classes.message} data-own={author === room.me || undefined}>
              <span className={classes.about}>
                <strong>{author === room.me ? "You" : nameOf(author)}</strong>
                <time dateTime={time}>{safety === "saved" ? timeOnly(time) : safety === "sending" ? "sending" : "queued"}</time>
              </span>
              <span className={classes.words}>{words}</span>
            </li>
          ))}
        </ol>
      </div>
      {closed === undefined ? (
        <div className={classes.write}>
          <Textarea
            className={classes.field}
            aria-label="Message to everybody"
            placeholder="Message to everybody"
            autosize
            minRows={1}
            maxRows={5}
            maxLength={LONGEST}
            data-key-target="chat"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => onEnter(event, send)}
          />
          <ActionIcon aria-label="Send" variant="default" disabled={text.trim() === ""} onClick={send}>
            <Icon name="up" />
          </ActionIcon>
        </div>
      ) : (
        <p className={classes.nothing}>{closed}</p>
      )}
    </div>
  );
}

/** Enter says it, Shift Enter begins a new line; Escape leaves the field. */
export function onEnter(event: KeyboardEvent<HTMLTextAreaElement>, say: () => void) {
  if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) {
    event.preventDefault();
    say();
  } else if (event.key === "Escape") {
    event.stopPropagation();
    event.currentTarget.blur();
  }
}

/** Keeps the end of a list in sight while it grows, unless the reader has gone back in it. */
export function useFollowedEnd<E extends HTMLElement>(length: number) {
  const list = useRef<E>(null);
  const atEnd = useRef(true);
  useEffect(() => {
    const element = list.current;
    if (!element) {
      return;
    }
    const note = () => {
      atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < 40;
    };
    element.addEventListener("scroll", note, { passive: true });
    return () => element.removeEventListener("scroll", note);
  }, []);
  useEffect(() => {
    if (atEnd.current) {
      list.current?.scrollTo({ top: list.current.scrollHeight });
    }
  }, [length]);
  return list;
}
