import { useRoom } from "../store/useRoom";
import { countdown, thinkingLeft } from "../ui/thinking";
import { ThinkingAnnounced } from "../ui/ThinkingAnnounced";
import { useNow } from "../ui/useNow";
import classes from "./ThinkingTime.module.css";

/** That it is over is shown this long. */
const OVER_SHOWN_MS = 8_000;

/** The candidate's time to think, above the question. It is there only while it runs, and shortly after. */
export function ThinkingTime({ until }: { until: string | null }) {
  const now = useNow() + useRoom().serverAheadMs();
  const left = thinkingLeft(until, now);
  const justOver = until !== null && left === 0 && now - Date.parse(until) < OVER_SHOWN_MS;
  return (
    <>
      <ThinkingAnnounced
        until={until}
        left={left}
        begun={(span) => `You have ${span} to think. Nobody expects you to talk.`}
        over="The time to think is over."
      />
      {left > 0 ? (
        <div className={classes.thinking}>
          <p role="timer" aria-label="Time to think" className={classes.time}>
            Time to think: <strong>{countdown(left)}</strong>.
          </p>{" "}
          <p>Nobody expects you to talk.</p>
        </div>
      ) : (
        justOver && (
          <div className={classes.thinking} data-over>
            <p aria-hidden="true">The time to think is over. Go on when you are ready.</p>
          </div>
        )
      )}
    </>
  );
}
