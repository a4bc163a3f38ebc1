import { useState } from "react";
import { SkeletonLines } from "@/shared/ui/Pending";
import { Rubric } from "../../room/panel/Rubric";
import { type Panel, usePanel } from "../../room/panel/usePanel";
import { useRoom, useRoomState } from "../../room/store/useRoom";
import { ConnectionState } from "../../room/ui/ConnectionState";
import type { RoomItem } from "@/shared/socket/protocol";
import { SuggestionNote } from "../suggestion/SuggestionNote";
import classes from "./Scorecard.module.css";

/** The viewer's ratings of everything that was asked, to be changed until the scorecard is submitted. */
export function RatingsInRoom({ session }: { session: string }) {
  const { view } = useRoomState(useRoom());
  return (
    <section aria-label="Your ratings" className={classes.ratings}>
      <div className={classes.ratingsTop}>
        <h2 className={classes.heading}>Your ratings</h2>
        <ConnectionState />
      </div>
      {view ? <Ratings session={session} /> : <SkeletonLines lines={8} label="Loading your ratings" />}
    </section>
  );
}

function Ratings({ session }: { session: string }) {
  const panel = usePanel();
  const [active, setActive] = useState<{ question: string; index: number } | null>(null);
  const asked = panel.view.items
    .filter((item) => item.askedPosition !== null)
    .sort((a, b) => (a.askedPosition ?? 0) - (b.askedPosition ?? 0));
  const open = asked.flatMap(({ question, content }) =>
    content.criteria.filter(({ id }) => !panel.marks.rating(question, id)),
  );
  if (asked.length === 0) {
    return <p className={classes.quiet}>No question has been asked yet. Each one appears here with its rubric.</p>;
  }
  return (
    <>
      <p className={classes.quiet}>
        {openWords(open.length)} Click a number, or a dash for what you did not observe. The anchors show when a row has the
        focus.
      </p>
      {asked.map((item) => (
        <div key={item.question} className={classes.rubric}>
          <Rubric
            panel={panel}
            item={item}
            active={active?.question === item.question ? active.index : -1}
            onActive={(index) => setActive({ question: item.question, index })}
          />
          {isRated(panel, item) && <SuggestionNote session={session} question={item.question} />}
        </div>
      ))}
    </>
  );
}

/** Whether every criterion has a rating that is safe; only then may a suggestion be seen. */
function isRated(panel: Panel, { question, content }: RoomItem): boolean {
  return content.criteria.every(({ id }) => panel.marks.rating(question, id)?.safety === "saved");
}

function openWords(open: number): string {
  return open === 0
    ? "Every criterion is rated."
    : open === 1
      ? "One criterion is not rated."
      : `${open} criteria are not rated.`;
}
