import { ActionIcon, Textarea } from "@mantine/core";
import { useState } from "react";
import type { RoomItem } from "@/shared/socket/protocol";
import { timeOnly } from "@/shared/time/display";
import { Icon } from "@/shared/ui/Icon";
import { randomId } from "@/shared/randomId";
import { tell } from "@/shared/ui/tell";
import { draftKey } from "../store/refusals";
import { useDraft } from "../store/drafts";
import { useRoom } from "../store/useRoom";
import { onEnter, useFollowedEnd } from "../talk/Chat";
import talk from "../talk/Talk.module.css";
import { clockSpan } from "../ui/spans";
import type { OwnNote } from "../view/pendingMarks";
import classes from "./Notes.module.css";
import type { Panel } from "./usePanel";

/** The longest note the room takes, in UTF-16 units. */
const LONGEST = 8000;

/** Private notes with the moment they were taken. */
export function Notes({ panel, item }: { panel: Panel; item: RoomItem | null }) {
  const room = useRoom();
  const [text, setText] = useDraft(draftKey(room.session, "noted"));
  const notes = panel.marks.notes;
  const list = useFollowedEnd<HTMLOListElement>(notes.length);
  const about = item && item.askedPosition !== null ? item.question : null;
  const add = () => {
    if (text.trim() !== "" && panel.note(randomId(), text.trim(), about)) {
      setText("");
    }
  };
  return (
    <div className={talk.talk}>
      <ol ref={list} className={talk.list} aria-label="Your notes">
        {notes.length === 0 && (
          <li className={talk.nothing}>
            Notes are yours alone until you have submitted your scorecard. Each keeps the moment it was taken.
          </li>
        )}
        {notes.map((note) => (
          <Note key={note.id} note={note} panel={panel} />
        ))}
      </ol>
      <div className={talk.write}>
        <Textarea
          className={talk.field}
          aria-label="New private note"
          placeholder="Private note"
          autosize
          minRows={1}
          maxRows={6}
          maxLength={LONGEST}
          data-key-target="note"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => onEnter(event, add)}
        />
        <ActionIcon aria-label="Add note" variant="default" disabled={text.trim() === ""} onClick={add}>
          <Icon name="plus" />
        </ActionIcon>
      </div>
    </div>
  );
}

function Note({ note, panel }: { note: OwnNote; panel: Panel }) {
  const [edited, setEdited] = useState<string | null>(null);
  const save = () => {
    if (edited !== null && edited.trim() !== "" && edited.trim() !== note.text) {
      panel.note(note.id, edited.trim(), note.question);
    }
    setEdited(null);
  };
  const remove = () => {
    if (panel.note(note.id, "", note.question)) {
      tell("Note deleted", () => void panel.note(randomId(), note.text, note.question));
    }
  };
  const title = panel.view.items.find((item) => item.question === note.question)?.content.title;
  return (
    <li className={classes.note}>
      <span className={classes.about}>
        <time dateTime={note.moment} className={classes.time}>
          {moment(note.moment, panel.view.startedAt)}
        </time>
        {title !== undefined && <span className={classes.title}>{title}</span>}
        {note.safety !== "saved" && <span className={classes.unsaved}>{note.safety}</span>}
        <span className={classes.actions}>
          <ActionIcon size={24} aria-label={`Edit note: ${note.text.slice(0, 40)}`} onClick={() => setEdited(note.text)}>
            <Icon name="edit" size={14} />
          </ActionIcon>
          <ActionIcon size={24} aria-label={`Delete note: ${note.text.slice(0, 40)}`} onClick={remove}>
            <Icon name="trash" size={14} />
          </ActionIcon>
        </span>
      </span>
      {edited === null ? (
        <span className={talk.words}>{note.text}</span>
      ) : (
        <Textarea
          aria-label="Note"
          autosize
          maxRows={8}
          maxLength={LONGEST}
          data-autofocus
          ref={(field) => field?.focus()}
          value={edited}
          onChange={(event) => setEdited(event.currentTarget.value)}
          onKeyDown={(event) => onEnter(event, save)}
          onBlur={save}
        />
      )}
    </li>
  );
}

/** Minutes and seconds into the interview; the clock before it started. */
function moment(time: string, startedAt: string | null): string {
  const into = startedAt === null ? -1 : Date.parse(time) - Date.parse(startedAt);
  return into < 0 ? timeOnly(time) : clockSpan(into);
}
