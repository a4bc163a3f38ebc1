import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from "react";
import type { CandidateView, PanelView } from "@/shared/socket/protocol";
import { enterRoom, type Room } from "./room";
import type { RoomState } from "./roomStore";

type Enter = (session: string, me: string) => Promise<Room>;

/** The room of a session for as long as the calling component is shown; null until it is there. @param enter the same at each call */
export function useEnteredRoom(session: string, me: string, enter: Enter = enterRoom): Room | null {
  const [room, setRoom] = useState<Room | null>(null);
  useEffect(() => {
    let gone = false;
    let entered: Room | null = null;
    void enter(session, me).then((opened) => {
      if (gone) {
        opened.leave();
      } else {
        entered = opened;
        setRoom(opened);
      }
    });
    return () => {
      gone = true;
      entered?.leave();
      setRoom(null);
    };
  }, [session, me, enter]);
  return room;
}

const RoomContext = createContext<Room | null>(null);

export function RoomProvider({ room, children }: { room: Room; children: ReactNode }) {
  return <RoomContext value={room}>{children}</RoomContext>;
}

export function useRoom(): Room {
  const room = useContext(RoomContext);
  if (!room) {
    throw new Error("no room is open here");
  }
  return room;
}

export function useRoomState(room: Room): RoomState {
  return useSyncExternalStore(room.store.subscribe, room.store.state);
}

/** The view of a panel member; call only below a page that has one. */
export function usePanelView(): PanelView {
  return useRoomState(useRoom()).view as PanelView;
}

export function useCandidateView(): CandidateView {
  return useRoomState(useRoom()).view as CandidateView;
}

export function useLive(): boolean {
  return useRoomState(useRoom()).status.state === "live";
}
