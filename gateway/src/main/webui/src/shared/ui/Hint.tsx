import { type KeyboardEvent, useId, useState } from "react";
import { Icon } from "./Icon";
import classes from "./Hint.module.css";

/** A sentence that shows on hover, on focus and on touch, and goes with Escape. Cheap enough to stand in every row of a long list. */
export function Hint({ about, words }: { about: string; words: string }) {
  const id = useId();
  const [hidden, setHidden] = useState(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      setHidden(true);
    }
  };
  return (
    <span className={classes.hint} data-hidden={hidden || undefined} onPointerEnter={() => setHidden(false)}>
      <button
        type="button"
        className={classes.mark}
        aria-label={`About ${about}`}
        aria-describedby={id}
        onFocus={() => setHidden(false)}
        onKeyDown={onKeyDown}
      >
        <Icon name="info" size={14} />
      </button>
      <span role="tooltip" id={id} className={classes.words}>
        {words}
      </span>
    </span>
  );
}
