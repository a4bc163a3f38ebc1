import { ActionIcon, NativeSelect, Switch } from "@mantine/core";
import { memo, useRef, useState, useSyncExternalStore, type PointerEvent } from "react";
import { Icon } from "@/shared/ui/Icon";
import { markNear, type Chapter, type Mark } from "../fold/marks";
import type { Timeline } from "../fold/timeline";
import { SPEEDS, type Player, type PlayerState, type Speed } from "../player/player";
import { clockAt, realTime, spokenAt } from "./clock";
import classes from "./ScrubBar.module.css";

interface Props {
  timeline: Timeline;
  player: Player;
  marks: readonly Mark[];
  chapters: readonly Chapter[];
  /** How much was typed and drawn in equal parts of the time, from 0 to 1. */
  activity: readonly number[];
}

/** How near to a mark the pointer must be for it to be meant. */
const NEAR_PX = 6;

/** The time of the session as a bar that can be dragged, with marks, and what plays it. */
export function ScrubBar(props: Props) {
  const { timeline, player } = props;
  const state = useSyncExternalStore(player.subscribe, player.state);
  const index = timeline.indexAt(state.time);
  return (
    <section className={classes.bar} aria-label="Player">
      <div className={classes.controls}>
        <ActionIcon
          variant="filled"
          color="petrol"
          size={36}
          aria-label={state.playing ? "Pause" : "Play"}
          aria-keyshortcuts="Space"
          disabled={timeline.length === 0}
          onClick={player.toggle}
        >
          {state.playing ? <PauseIcon /> : <Icon name="play" />}
        </ActionIcon>
        <ActionIcon size={36} variant="subtle" aria-label="One entry back" disabled={index === 0} onClick={() => player.step(-1)}>
          <Icon name="left" />
        </ActionIcon>
        <ActionIcon
          size={36}
          variant="subtle"
          aria-label="One entry on"
          disabled={index >= timeline.count}
          onClick={() => player.step(1)}
        >
          <Icon name="right" />
        </ActionIcon>
        <span className={classes.clock} title={realTime(timeline, state.time)}>
          {clockAt(timeline, state.time)} <span className={classes.quiet}>of {clockAt(timeline, timeline.length)}</span>
        </span>
        <span className={classes.real}>{realTime(timeline, state.time)}</span>
        <Settings player={player} state={state} />
      </div>
      <Track {...props} state={state} index={index} />
    </section>
  );
}

function Settings({ player, state }: { player: Player; state: PlayerState }) {
  return (
    <span className={classes.settings}>
      <Switch
        size="sm"
        label="Skip idle time"
        checked={state.skipIdle}
        onChange={(event) => player.setSkipIdle(event.currentTarget.checked)}
      />
      <NativeSelect
        size="xs"
        aria-label="Speed"
        value={String(state.speed)}
        data={SPEEDS.map((speed) => ({ value: String(speed), label: `${speed}×` }))}
        onChange={(event) => player.setSpeed(Number(event.currentTarget.value) as Speed)}
      />
    </span>
  );
}

function Track({ timeline, player, marks, chapters, activity, state, index }: Props & { state: PlayerState; index: number }) {
  const track = useRef<HTMLDivElement>(null);
  const dragging = useRef(false);
  const [pointed, setPointed] = useState<number | null>(null);
  const [focused, setFocused] = useState(false);
  const span = Math.max(1, timeline.length);
  const timeOf = (event: PointerEvent) => {
    const box = track.current?.getBoundingClientRect();
    const width = box?.width || 1;
    const time = Math.max(0, Math.min(1, (event.clientX - (box?.left ?? 0)) / width)) * span;
    return { time, mark: markNear(marks, time, (NEAR_PX / width) * span) };
  };
  const move = (event: PointerEvent) => {
    const { time, mark } = timeOf(event);
    setPointed(mark?.time ?? time);
    if (dragging.current) {
      player.go(time);
    }
  };
  const press = (event: PointerEvent) => {
    if (event.button === 0) {
      dragging.current = true;
      event.currentTarget.setPointerCapture(event.pointerId);
      const { time, mark } = timeOf(event);
      player.go(mark?.time ?? time);
    }
  };
  const tip = pointed ?? (focused ? state.time : null);
  const here = marks.findLast((mark) => mark.index === index);
  return (
    <div
      ref={track}
      className={classes.track}
      onPointerMove={move}
      onPointerDown={press}
      onPointerUp={() => (dragging.current = false)}
      onPointerCancel={() => (dragging.current = false)}
      onPointerLeave={() => setPointed(null)}
    >
      <Landscape span={span} marks={marks} chapters={chapters} activity={activity} />
      <div
        role="slider"
        tabIndex={0}
        className={classes.rail}
        aria-label="Time in the session"
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={Math.round(span / 1000)}
        aria-valuenow={Math.round(state.time / 1000)}
        aria-valuetext={`${spokenAt(timeline, state.time)}${here ? `. ${here.words}` : ""}`}
        aria-keyshortcuts="ArrowLeft ArrowRight PageUp PageDown Home End Space"
        onFocus={(event) => setFocused(event.currentTarget.matches(":focus-visible"))}
        onBlur={() => setFocused(false)}
      >
        <span className={classes.passed} style={{ width: `${(state.time / span) * 100}%` }} />
        <span className={classes.thumb} style={{ left: `${(state.time / span) * 100}%` }} />
      </div>
      {tip !== null && <Tip timeline={timeline} time={tip} words={wordsAt(marks, tip, span)} place={tip / span} />}
    </div>
  );
}

/** What happened at a time, in so many words as fit. */
function wordsAt(marks: readonly Mark[], time: number, span: number): string[] {
  const near = marks.filter((mark) => Math.abs(mark.time - time) <= span / 2000);
  const words = near.slice(-3).map((mark) => mark.words);
  return near.length > 3 ? [`${near.length - 3} more`, ...words] : words;
}

function Tip({ timeline, time, words, place }: { timeline: Timeline; time: number; words: string[]; place: number }) {
  const side = place < 0.2 ? "start" : place > 0.8 ? "end" : "middle";
  return (
    <div className={classes.tip} data-side={side} style={{ left: `${place * 100}%` }} aria-hidden="true">
      <span className="tabular">
        <strong>{clockAt(timeline, time)}</strong> {realTime(timeline, time)}
      </span>
      {words.map((line, nth) => (
        <span key={nth}>{line}</span>
      ))}
    </div>
  );
}

interface LandscapeProps extends Pick<Props, "marks" | "chapters" | "activity"> {
  span: number;
}

/** What does not move: the questions, how much was typed and drawn, and the marks. The list of moments says the same in words. */
const Landscape = memo(function Landscape({ span, marks, chapters, activity }: LandscapeProps) {
  const percent = (time: number) => `${(time / span) * 100}%`;
  return (
    <div className={classes.landscape} aria-hidden="true">
      <div className={classes.chapters}>
        {chapters.map(({ number, from, to }) => (
          <span key={number} style={{ left: percent(from), width: percent(to - from) }}>
            {number}
          </span>
        ))}
      </div>
      <svg className={classes.activity} viewBox={`0 0 ${activity.length} 1`} preserveAspectRatio="none">
        <path d={activity.map((height, part) => `M${part} 1v-${height.toFixed(2)}h1v${height.toFixed(2)}z`).join("")} />
      </svg>
      <div className={classes.marks}>
        {marks.map(({ kind, time, position }) => (
          <span key={position} data-kind={kind} style={{ left: percent(time) }} />
        ))}
      </div>
    </div>
  );
});

function PauseIcon() {
  return (
    <svg aria-hidden="true" width="16" height="16" viewBox="0 0 24 24" fill="currentColor">
      <path d="M7 5h3.5v14H7zM13.500 5H17v14h-3.500z" />
    </svg>
  );
}
