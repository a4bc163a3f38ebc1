import { useState } from "react";
import { useCompetencyNames } from "@/features/questions/useCompetencyNames";
import type { Panel } from "../panel/usePanel";
import { useRoom } from "../store/useRoom";
import { useNow } from "../ui/useNow";
import classes from "./WhatNext.module.css";
import { LEAST_MINUTES, whatNext, type Suggestion } from "./whatNext";

interface Props {
  panel: Panel;
  /** Shows a question's rubric, follow-ups included. */
  onShow: (question: string) => void;
}

/** What would tell most in the time left, and why. A proposal: nothing happens until the interviewer does it. */
export function WhatNext({ panel, onShow }: Props) {
  const minutesLeft = useMinutesLeft(panel);
  const nameOf = useCompetencyNames();
  const [all, setAll] = useState(false);
  const { view, marks } = panel;
  const rated = (question: string, criterion: string) => marks.rating(question, criterion)?.level;
  const suggestions = whatNext(view.items, rated, minutesLeft, nameOf);
  const [first, ...others] = suggestions;
  if (!first) {
    return minutesLeft < LEAST_MINUTES ? (
      <p className={classes.none}>{minutesLeft < 0 ? "The planned time is over." : "No question fits any more: leave the rest to the candidate’s own."}</p>
    ) : null;
  }
  return (
    <section className={classes.next} aria-label="What next">
      <h3 className={classes.heading}>Would tell most</h3>
      <Proposal suggestion={first} panel={panel} onShow={onShow} />
      {others.length > 0 && (
        <button type="button" className={classes.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? "Fewer" : `${others.length} more`}
        </button>
      )}
      {all && others.map((one) => <Proposal key={`${one.what} ${one.item.question}`} suggestion={one} panel={panel} onShow={onShow} />)}
    </section>
  );
}

function Proposal({ suggestion, panel, onShow }: { suggestion: Suggestion } & Props) {
  const { what, item, followUp, minutes, share, reason } = suggestion;
  const followed = followUp === null ? null : item.content.followUps[followUp]?.text;
  const act = () => (what === "reveal" ? panel.reveal(item.question) : onShow(item.question));
  return (
    <div className={classes.proposal}>
      <p className={classes.what}>
        {followed ?? item.content.title}{" "}
        <span className={classes.of}>
          {what === "goBack" && `back to ${item.content.title}, `}
          {what === "followUp" && "follow-up, "}
          {minutes}&prime;
        </span>
      </p>
      <p className={classes.why} title={`It would take away about ${Math.round(share * 100)} % of what your ratings leave open`}>
        {reason}
      </p>
      <button type="button" className={classes.act} onClick={act}>
        {what === "reveal" ? "Reveal" : "Show"}
        <span className="visually-hidden"> {item.content.title}</span>
      </button>
    </div>
  );
}

/** Whole minutes until the planned end, so that the proposal does not move with every second. */
function useMinutesLeft({ view }: Panel): number {
  const now = useNow() + useRoom().serverAheadMs();
  const started = view.startedAt === null ? now : Date.parse(view.startedAt);
  return Math.floor(view.minutes - (now - started) / 60_000);
}
