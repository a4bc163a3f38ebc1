import { useEffect } from "react";
import { BarePage } from "@/shared/ui/BarePage";
import { PageHeader } from "@/shared/ui/PageHeader";
import { duration } from "@/shared/time/display";
import { useCandidateView, useRoom } from "../store/useRoom";
import { People } from "../talk/People";
import { prepareWords } from "../ui/Words";
import { ConnectionState } from "../ui/ConnectionState";
import classes from "./Lobby.module.css";

/** Before the door: that one waits, for what, and for whom. */
export function Lobby() {
  const room = useRoom();
  const view = useCandidateView();
  useEffect(prepareWords, []);
  const panel = view.people.filter((person) => person.role === "interviewer");
  // Whoever waits is not told who is connected.
  const there = panel.map((person) => ({ ...person, online: null }));
  return (
    <BarePage>
      <PageHeader title={view.title} below={<>{duration(view.minutes)} planned</>} />
      <div className={classes.card}>
        <div className={classes.top}>
          <p role="status" className={classes.waiting}>
            <span className={classes.pulse} aria-hidden="true" />
            Waiting to be let in
          </p>
          <ConnectionState />
        </div>
        <p className={classes.words}>
          {view.me.name}, the interviewers see that you are here. This page changes by itself when they let you in; you need
          not reload it.
        </p>
        <h2 className={classes.heading}>Who you are about to meet</h2>
        {there.length === 0 ? (
          <p className={classes.words}>Nobody of the panel is here yet. Their names appear when they come.</p>
        ) : (
          <People me={room.me} people={there} />
        )}
      </div>
      <div className={classes.words}>
        <p>
          You will see one question at a time, above an editor that everybody in the room can type in, and a chat beside it.
        </p>
        <p>What is typed in the editor and the chat, and drawn on the board, is recorded: the interviewers can see it again afterwards.</p>
      </div>
    </BarePage>
  );
}
