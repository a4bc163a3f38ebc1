import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { useMemberNames } from "../../members/membersApi";
import { describe, namesIn } from "../fold/describe";
import { activityOf, chaptersOf, groupsOf, marksOf } from "../fold/marks";
import type { ReplayFold } from "../fold/replayFold";
import { activeFiles } from "../fold/typing";
import { activeWorks } from "../fold/work";
import { Player } from "../player/player";
import { Moments } from "./Moments";
import classes from "./Replay.module.css";
import { Room } from "./Room";
import { ScrubBar } from "./ScrubBar";
import { useReplayKeys } from "./useReplayKeys";

/** How long it must stand still before the address says where. */
const ADDRESS_AFTER_MS = 300;

const ACTIVITY_PARTS = 200;

/** A whole session with the controls to go through it. */
export function Replay({ session, fold }: { session: string; fold: ReplayFold }) {
  const search = useSearch({ from: "/member/sessions/$sessionId/replay" });
  const player = usePlayer(fold, search);
  const index = useSyncExternalStore(player.subscribe, player.index);
  const playing = useSyncExternalStore(player.subscribe, () => player.state().playing);
  const parts = useParts(fold);
  const { marks, groups, names, active, works } = parts;
  const entry = fold.entries[index - 1];
  useReplayKeys(player, marks);
  useAddress(session, playing ? null : (entry?.position ?? null));
  return (
    <>
      <ScrubBar timeline={fold.timeline} player={player} {...parts} />
      <p className={classes.last}>{entry ? describe(entry, names) : "The room is open."}</p>
      <div className={classes.stage}>
        <Room fold={fold} index={index} names={names} active={active[index] ?? null} work={works[index] ?? "editor"} onGo={player.go} />
        <Moments groups={groups} index={index} timeline={fold.timeline} onGo={player.go} />
      </div>
    </>
  );
}

/** What is made once of a whole session. */
function useParts(fold: ReplayFold) {
  const memberName = useMemberNames();
  const { entries, timeline } = fold;
  const end = useMemo(() => fold.end, [fold]);
  const names = useMemo(() => namesIn(end, memberName), [end, memberName]);
  const marks = useMemo(() => marksOf(entries, timeline, names), [entries, timeline, names]);
  const chapters = useMemo(() => chaptersOf(entries, timeline, names), [entries, timeline, names]);
  const groups = useMemo(() => groupsOf(marks, chapters), [marks, chapters]);
  const activity = useMemo(() => activityOf(entries, timeline, ACTIVITY_PARTS), [entries, timeline]);
  const active = useMemo(() => activeFiles(entries), [entries]);
  const works = useMemo(() => activeWorks(entries), [entries]);
  return { names, marks, chapters, groups, activity, active, works };
}

type Place = { at?: number; t?: number };

/** A player at the place of the address; when more of the session has been loaded, it stays where it was. */
function usePlayer(fold: ReplayFold, place: Place): Player {
  const [{ player, of }, setMade] = useState(() => ({ player: new Player(fold.timeline, placeIn(fold, place)), of: fold }));
  if (of !== fold) {
    setMade({ player: player.continuedOn(fold.timeline), of: fold });
  }
  useEffect(() => player.pause, [player]);
  const last = useRef(place);
  useEffect(() => {
    // Somebody changed the address, and not because the player moved.
    if (place.at !== last.current.at || place.t !== last.current.t) {
      last.current = place;
      const shown = fold.entries[player.index() - 1]?.position;
      if ((place.at !== undefined && place.at !== shown) || place.t !== undefined) {
        player.go(placeIn(fold, place));
      }
    }
  }, [fold, place, player]);
  return player;
}

function placeIn(fold: ReplayFold, { at, t }: Place): number {
  if (at !== undefined) {
    const index = fold.indexOfPosition(at);
    return index === 0 ? 0 : fold.timeline.offset(index - 1);
  }
  return t === undefined ? 0 : fold.timeline.atSecond(t);
}

/** Keeps the position in the address while the replay stands still, so that the place can be shared. */
function useAddress(session: string, position: number | null) {
  const navigate = useNavigate();
  useEffect(() => {
    if (position === null) {
      return;
    }
    const timer = setTimeout(() => {
      void navigate({
        to: "/sessions/$sessionId/replay",
        params: { sessionId: session },
        search: { at: position },
        replace: true,
        resetScroll: false,
      });
    }, ADDRESS_AFTER_MS);
    return () => clearTimeout(timer);
  }, [navigate, session, position]);
}
