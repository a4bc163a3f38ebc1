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
  from: number;
  to: number;
  /** When the interview started; time is counted from there. */
  startedAt: number;
}

const MARKED: Partial<Record<Entry["kind"], string>> = { asked: "question", rated: "rating", noted: "note" };

/** The time of the session as a bar, with marks where questions were asked and ratings given. */
export function ScrubBar({ fold, playback, from, to, startedAt }: Props) {
  const { time, playing, speed, go, toggle, setSpeed } = playback;
  const index = fold.indexAt(time);
  const step = (by: 1 | -1) => {
    const entry = fold.entries[by === 1 ? index : index - 2];
    go(entry ? Date.parse(entry.time) : from);
  };
  const spoken = (at: number) =>
    at < startedAt ? `${clockSpan(startedAt - at)} before the start` : clockSpan(at - startedAt);
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
        <Marks entries={fold.entries} from={from} to={to} />
        <input
          type="range"
          className={classes.range}
          aria-label="Time in the session"
          aria-valuetext={spoken(time)}
          min={from}
          max={to}
          step={1000}
          value={time}
          onChange={(event) => go(Number(event.currentTarget.value))}
        />
      </div>
      <span className={classes.clock}>{spoken(time)}</span>
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

function Marks({ entries, from, to }: { entries: readonly Entry[]; from: number; to: number }) {
  const span = Math.max(1, to - from);
  return (
    <span className={classes.marks} aria-hidden="true">
      {entries.map(({ kind, position, time }) => {
        const mark = MARKED[kind];
        const left = `${((Date.parse(time) - from) / span) * 100}%`;
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
