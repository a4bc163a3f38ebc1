import { useRoom } from "../store/useRoom";
import { countdown, thinkingLeft } from "../ui/thinking";
import { ThinkingAnnounced } from "../ui/ThinkingAnnounced";
import { useNow } from "../ui/useNow";
import classes from "./Thinking.module.css";
import type { Panel } from "./usePanel";

/** What can be given at once, in seconds. */
export const THINKING_TIMES: readonly { seconds: number; short: string; name: string }[] = [
  { seconds: 30, short: "30″", name: "30 seconds" },
  { seconds: 60, short: "1′", name: "1 minute" },
  { seconds: 120, short: "2′", name: "2 minutes" },
  { seconds: 300, short: "5′", name: "5 minutes" },
];

function useThinkingLeft({ view }: Panel): number {
  return thinkingLeft(view.thinkingUntil, useNow() + useRoom().serverAheadMs());
}

/** Gives the candidate time to think about the open question, and ends it. */
export function ThinkingControl({ panel }: { panel: Panel }) {
  const left = useThinkingLeft(panel);
  return (
    <div className={classes.control} role="group" aria-label="Time to think">
      {left > 0 ? (
        <>
          <span className={classes.running}>
            Thinking <strong>{countdown(left)}</strong>
          </span>
          <button type="button" className={classes.choice} disabled={!panel.live} onClick={() => panel.think(0)}>
            End it<span className="visually-hidden">: the time to think</span>
          </button>
        </>
      ) : (
        <>
          <span className={classes.name} aria-hidden="true">
            Think
          </span>
          {THINKING_TIMES.map(({ seconds, short, name }) => (
            <button
              key={seconds}
              type="button"
              className={classes.choice}
              title={`Give the candidate ${name} to think${seconds === 60 ? " (t)" : ""}`}
              disabled={!panel.live}
              onClick={() => panel.think(seconds)}
            >
              <span aria-hidden="true">{short}</span>
              <span className="visually-hidden">Give {name} to think</span>
            </button>
          ))}
        </>
      )}
    </div>
  );
}

/** The countdown beside the clock of the interview; nothing while nobody thinks. */
export function ThinkingCountdown({ panel }: { panel: Panel }) {
  const left = useThinkingLeft(panel);
  return (
    <>
      <ThinkingAnnounced
        until={panel.view.thinkingUntil}
        left={left}
        begun={(span) => `The candidate has ${span} to think.`}
        over="The time to think is over."
      />
      {left > 0 && (
        <span className={classes.chip} role="timer" aria-label="Time to think">
          thinking <strong>{countdown(left)}</strong>
        </span>
      )}
    </>
  );
}
