import { memo, useMemo } from "react";
import type { Entry, PanelView, RoomItem } from "@/shared/socket/protocol";
import { Markdown } from "@/shared/ui/Markdown";
import type { Work } from "../../room/ui/WorkPane";
import type { Names } from "../fold/describe";
import type { ReplayFold } from "../fold/replayFold";
import { typistsIn } from "../fold/typing";
import { LastRun } from "./LastRun";
import { PastEditor } from "./PastEditor";
import { PastWork } from "./PastWork";
import classes from "./Replay.module.css";
import { Said } from "./Said";
import { Judged } from "./Judged";

interface Props {
  fold: ReplayFold;
  /** How many entries have come. */
  index: number;
  names: Names;
  /** The file in which somebody types. */
  active: string | null;
  /** Where something was changed last. */
  work: Work;
  onGo: (time: number) => void;
}

/** The room as it was: prompt, editor or board, what came of running code, ratings, notes and chat. */
export function Room({ fold, index, names, active, work, onGo }: Props) {
  const view = fold.viewAt(index);
  const item = subject(view, fold.entries[index - 1]);
  const typists = useMemo(() => (file: string) => typistsIn(fold.entries, index, file), [fold, index]);
  const toPosition = useMemo(
    () => (position: number) => onGo(fold.timeline.offset(fold.indexOfPosition(position) - 1)),
    [fold, onGo],
  );
  return (
    <>
      <div className={classes.middle}>
        <Prompt item={item} open={item !== null && item.question === view.current} thinking={view.thinkingUntil !== null} />
        <div className={classes.editor}>
          <PastWork work={work} board={view.board}>
            <PastEditor files={view.files} active={active} typists={typists} />
          </PastWork>
        </div>
        <LastRun runs={view.runs} names={names} />
      </div>
      <div className={classes.side} role="region" aria-label="Ratings, notes and chat" tabIndex={0}>
        <Judged item={item} ratings={view.ratings} ticks={view.ticks} names={names} onGo={toPosition} />
        <Said notes={view.notes} chat={view.chat} names={names} timeline={fold.timeline} indexOf={positionIn(fold)} onGo={onGo} />
      </div>
    </>
  );
}

const positions = new WeakMap<ReplayFold, (position: number) => number>();

/** The same function for the same fold, so that what has not changed is not drawn again. */
function positionIn(fold: ReplayFold): (position: number) => number {
  const known = positions.get(fold) ?? ((position: number) => fold.indexOfPosition(position));
  positions.set(fold, known);
  return known;
}

/** The question that was rated just now, or else is open; between two, the one that was asked last. */
function subject(view: PanelView, entry: Entry | undefined): RoomItem | null {
  const judged = entry?.kind === "rated" || entry?.kind === "ticked" ? entry.data.question : null;
  const open = view.items.find((item) => item.question === (judged ?? view.current));
  const asked = view.items.filter(({ askedAt }) => askedAt !== null);
  const last = asked.reduce<RoomItem | null>((one, other) => ((one?.askedAt ?? "") > (other.askedAt ?? "") ? one : other), null);
  return open ?? last;
}

const Prompt = memo(function Prompt({ item, open, thinking }: { item: RoomItem | null; open: boolean; thinking: boolean }) {
  return (
    <div className={classes.prompt} role="region" aria-label="Question" tabIndex={0}>
      {item ? (
        <>
          <h2 className={classes.heading}>
            {item.content.title}
            {!open && " · closed"}
            {thinking && " · time to think"}
          </h2>
          <Markdown text={item.content.prompt} />
          <Given item={item} />
        </>
      ) : (
        <p className={classes.quiet}>No question has been revealed yet.</p>
      )}
    </div>
  );
});

/** The hints given and follow-ups asked so far. */
function Given({ item: { content, hintsGiven, followUpsAsked } }: { item: RoomItem }) {
  const hints = hintsGiven.map((hint) => content.hints[hint] ?? "");
  const followUps = followUpsAsked.map((followUp) => content.followUps[followUp]?.text ?? "");
  return hints.length + followUps.length === 0 ? null : (
    <ul className={classes.list}>
      {hints.map((text, nth) => (
        <li key={`hint ${nth}`}>
          <span className={classes.quiet}>Hint:</span> {text}
        </li>
      ))}
      {followUps.map((text, nth) => (
        <li key={`follow-up ${nth}`}>
          <span className={classes.quiet}>Follow-up:</span> {text}
        </li>
      ))}
    </ul>
  );
}
