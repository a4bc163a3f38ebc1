import { ActionIcon, SegmentedControl } from "@mantine/core";
import type { Entry } from "@/shared/socket/protocol";
import { Icon } from "@/shared/ui/Icon";
import { clockSpan } from "../../room/ui/spans";
import classes from "./Replay.module.css";
import type { ReplayFold } from "./replayFold";
import type { Playback, Speed } from "./usePlayback";

interface Props {
  fold: ReplayFold;
  playback: Playback;
}

const MARKED: Partial<Record<Entry["kind"], string>> = { asked: "question", rated: "rating", noted: "note" };

/** The time of the session as a bar, with marks where questions were asked and ratings given. */
export function ScrubBar({ fold, playback }: Props) {
  const { time, playing, speed, go, toggle, setSpeed } = playback;
  const index = fold.indexAt(time);
  const step = (by: 1 | -1) => go(fold.offsets[by === 1 ? index : index - 2] ?? 0);
  return (
    <div className={classes.scrub}>
      <ActionIcon variant="filled" color="petrol" size={36} aria-label={playing ? "Pause" : "Play"} onClick={toggle}>
        {playing ? <PauseIcon /> : <Icon name="play" />}
      </ActionIcon>
      <ActionIcon aria-label="One entry back" disabled={index === 0} onClick={() => step(-1)}>
        <Icon name="left" />
      </ActionIcon>
      <ActionIcon aria-label="One entry on" disabled={index >= fold.entries.length} onClick={() => step(1)}>
        <Icon name="right" />
      </ActionIcon>
      <div className={classes.track}>
        <Marks fold={fold} />
        <input
          type="range"
          className={classes.range}
          aria-label="Time in the session"
          aria-valuetext={spoken(fold, time)}
          min={0}
          max={fold.length}
          step={1000}
          value={time}
          onChange={(event) => go(Number(event.currentTarget.value))}
        />
      </div>
      <span className={classes.clock}>{spoken(fold, time)}</span>
      <SegmentedControl
        size="xs"
        aria-label="Speed"
        data={["1", "2", "8"].map((value) => ({ value, label: `${value}×` }))}
        value={String(speed)}
        onChange={(value) => setSpeed(Number(value) as Speed)}
      />
    </div>
  );
}

/** Time since the interview started, or on which side of it. */
function spoken({ started, ended }: ReplayFold, time: number): string {
  if (started === null || time < started) {
    return "before the start";
  }
  return ended !== null && time > ended ? "after the end" : clockSpan(time - started);
}

function Marks({ fold }: { fold: ReplayFold }) {
  const span = Math.max(1, fold.length);
  return (
    <span className={classes.marks} aria-hidden="true">
      {fold.entries.map(({ kind, position }, index) => {
        const mark = MARKED[kind];
        const left = `${((fold.offsets[index] ?? 0) / span) * 100}%`;
        return mark && <span key={position} className={classes.mark} data-kind={mark} style={{ left }} />;
      })}
    </span>
  );
}

function PauseIcon() {
  return (
    <svg aria-hidden="true" width="16" height="16" viewBox="0 0 24 24" fill="currentColor">
      <path d="M7 5h3.5v14H7zM13.500 5H17v14h-3.500z" />
    </svg>
  );
}
