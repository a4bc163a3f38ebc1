import { useEffect } from "react";
import { useRoom, useRoomState } from "../store/useRoom";
import classes from "./Follow.module.css";
import { followingOf } from "./following";
import { othersIn, whereaboutsOf } from "./whereabouts";

/** Where somebody does something of their own, they go their own way. */
const OWN_WAY = ".cm-editor, .excalidraw";
// Not while a pointer is still down: the note goes, and what is under the pointer moves.
const BY = ["click", "wheel", "beforeinput"] as const;

/** Says who is followed, and ends it as soon as the user does something there. */
export function Note({ who }: { who: string }) {
  const room = useRoom();
  const { view, presence } = useRoomState(room);
  const { stop } = followingOf(room);
  const person = view && othersIn(view, room.me).find(({ id }) => id === who);
  const gone = !person;
  useEffect(() => {
    if (gone) {
      stop();
    }
  }, [gone, stop]);
  useEffect(() => {
    const onOwn = ({ target }: Event) => {
      if (target instanceof Element && target.closest(OWN_WAY)) {
        stop();
      }
    };
    BY.forEach((kind) => document.addEventListener(kind, onOwn, { capture: true, passive: true }));
    return () => BY.forEach((kind) => document.removeEventListener(kind, onOwn, { capture: true }));
  }, [stop]);
  return (
    <div className={classes.note}>
      <p role="status" className={classes.words}>
        Following {person?.name}
        {!whereaboutsOf(presence.get(who)) && ", who is not connected"}
      </p>
      <button type="button" className={classes.stop} onClick={stop}>
        Stop
      </button>
    </div>
  );
}
