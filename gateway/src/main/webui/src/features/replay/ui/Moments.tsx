import { memo, useEffect, useRef } from "react";
import type { Mark, MarkGroup } from "../fold/marks";
import type { Timeline } from "../fold/timeline";
import { clockAt, realTime } from "./clock";
import classes from "./Moments.module.css";

interface Props {
  groups: readonly MarkGroup[];
  /** How many entries have come. */
  index: number;
  timeline: Timeline;
  onGo: (time: number) => void;
}

/** The marks by question, to go to. Chat has its own place. */
export function Moments({ groups, index, timeline, onGo }: Props) {
  const now = groups.findLastIndex(({ marks }) => (marks[0]?.index ?? Infinity) <= index);
  const list = useRef<HTMLElement>(null);
  const passed = groups.reduce((sum, { marks }) => sum + marks.filter((mark) => mark.index <= index).length, 0);
  useEffect(() => keepInSight(list.current), [passed]);
  return (
    <nav ref={list} className={classes.moments} aria-label="Moments">
      <h2 className={classes.heading}>Moments</h2>
      {groups.map((group, nth) => {
        const shown = group.marks.findLastIndex((mark) => mark.index <= index);
        return (
          <Group
            key={group.chapter ? `chapter ${group.chapter.number}` : group.title}
            group={group}
            timeline={timeline}
            passed={shown}
            current={nth === now}
            onGo={onGo}
          />
        );
      })}
    </nav>
  );
}

/** Scrolls the list alone, never the page. */
function keepInSight(list: HTMLElement | null) {
  const current = list?.querySelector<HTMLElement>("[aria-current]");
  if (list && current) {
    const [frame, box] = [list.getBoundingClientRect(), current.getBoundingClientRect()];
    if (box.top < frame.top || box.bottom > frame.bottom) {
      list.scrollTop += box.top - frame.top - frame.height / 3;
    }
  }
}

interface GroupProps {
  group: MarkGroup;
  timeline: Timeline;
  /** The last of its marks that has come. */
  passed: number;
  current: boolean;
  onGo: (time: number) => void;
}

const Group = memo(
  function Group({ group: { chapter, title, marks }, timeline, passed, current, onGo }: GroupProps) {
    return (
      <section className={classes.group} data-current={current || undefined}>
        <h3 className={classes.title}>
          {chapter && <span className="tabular">{chapter.number}. </span>}
          {title}
        </h3>
        <ol className={classes.list}>
          {marks.map((mark, nth) =>
            mark.kind === "chat" ? null : (
              <Moment
                key={mark.position}
                mark={mark}
                timeline={timeline}
                passed={nth <= passed}
                current={current && nth === passed}
                onGo={onGo}
              />
            ),
          )}
        </ol>
      </section>
    );
  },
  (one, other) =>
    one.group === other.group && one.passed === other.passed && one.current === other.current && one.onGo === other.onGo,
);

interface MomentProps {
  mark: Mark;
  timeline: Timeline;
  passed: boolean;
  current: boolean;
  onGo: (time: number) => void;
}

/** Drawn again only when it itself has changed: a jump passes hundreds of them. */
const Moment = memo(
  function Moment({ mark, timeline, passed, current, onGo }: MomentProps) {
    return (
      <li>
        <button
          type="button"
          className={classes.moment}
          data-kind={mark.kind}
          data-passed={passed || undefined}
          aria-current={current ? "step" : undefined}
          title={realTime(timeline, mark.time)}
          onClick={() => onGo(mark.time)}
        >
          <span className={classes.time}>{clockAt(timeline, mark.time)}</span> {shortWords(mark)}
        </button>
      </li>
    );
  },
  (one, other) =>
    one.mark === other.mark && one.passed === other.passed && one.current === other.current && one.onGo === other.onGo,
);

/** The heading says which question it is. */
function shortWords({ kind, words }: Mark): string {
  if (kind === "question") {
    return words.replace(/ revealed “.*”/, " revealed it");
  }
  return kind === "hint" || kind === "follow-up" ? words.replace(/ of “.*”/, "") : words;
}
