import { memo } from "react";
import type { ChatMessage, Note } from "@/shared/socket/protocol";
import type { Names } from "../fold/describe";
import type { Timeline } from "../fold/timeline";
import { clockAt, realTime } from "./clock";
import classes from "./Replay.module.css";

interface Props {
  notes: readonly Note[];
  chat: readonly ChatMessage[];
  names: Names;
  timeline: Timeline;
  /** The index that shows an entry of the log. */
  indexOf: (position: number) => number;
  onGo: (time: number) => void;
}

/** Notes and chat so far, the latest first. */
export const Said = memo(
  function Said({ notes, chat, names, timeline, indexOf, onGo }: Props) {
    const said = [...notes.map((note) => ({ ...note, what: "note" })), ...chat.map((line) => ({ ...line, what: "chat" }))];
    said.sort((one, other) => other.position - one.position);
    return (
      <>
        <h2 className={classes.heading}>Notes and chat</h2>
        {said.length === 0 && <p className={classes.quiet}>Nothing yet that you may see.</p>}
        <ul className={classes.list}>
          {said.map(({ position, author, text, what }) => (
            <Line
              key={position}
              time={timeline.offset(indexOf(position) - 1)}
              {...{ text, what, timeline, onGo }}
              author={names.person(author)}
            />
          ))}
        </ul>
      </>
    );
  },
  (one, other) =>
    one.onGo === other.onGo && one.notes === other.notes && one.chat === other.chat && one.names === other.names && one.timeline === other.timeline,
);

interface LineProps {
  time: number;
  author: string;
  what: string;
  text: string;
  timeline: Timeline;
  onGo: (time: number) => void;
}

const Line = memo(
  function Line({ time, author, what, text, timeline, onGo }: LineProps) {
    return (
      <li className={classes.line}>
        <button type="button" className={classes.when} title={realTime(timeline, time)} onClick={() => onGo(time)}>
          {clockAt(timeline, time)}
        </button>{" "}
        <span className={classes.quiet}>
          {author}, {what}
        </span>{" "}
        <span className={classes.words}>{text}</span>
      </li>
    );
  },
  (one, other) =>
    one.onGo === other.onGo && one.time === other.time && one.author === other.author && one.text === other.text,
);
