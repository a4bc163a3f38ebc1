import { useEffect, useState, useSyncExternalStore } from "react";
import { useRoom, useRoomState } from "../store/useRoom";
import type { Work } from "../ui/WorkPane";
import { followingOf } from "./following";
import { whereaboutsOf, type Whereabouts } from "./whereabouts";

/** Where the one whom the user follows is; null if they follow nobody, or somebody who is not connected. */
export function useFollowed(): Whereabouts | null {
  const room = useRoom();
  const { presence } = useRoomState(room);
  const who = useWhoIsFollowed();
  return who === null ? null : whereaboutsOf(presence.get(who));
}

export function useWhoIsFollowed(): string | null {
  const following = followingOf(useRoom());
  return useSyncExternalStore(following.subscribe, following.who);
}

/** Does the same here whenever the one who is followed comes to something else. */
export function useDoLikewise<T>(theirs: T | null, act: (theirs: T) => void) {
  const [done, setDone] = useState<T | null>(null);
  if (theirs !== done) {
    setDone(theirs);
    if (theirs !== null) {
      act(theirs);
    }
  }
}

/** Tells the others what the user has before them, and has that follow whoever is followed. @param show shows the other */
export function useSharedWork(work: Work, show: (work: Work) => void) {
  const room = useRoom();
  useDoLikewise(useFollowed()?.work ?? null, show);
  useEffect(() => room.tell({ work }), [room, work]);
}
