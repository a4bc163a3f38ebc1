import { useParams } from "@tanstack/react-router";
import { useEffect } from "react";
import { useIdentity } from "@/shared/auth/identity";
import { BarePage } from "@/shared/ui/BarePage";
import { NotFoundPage } from "@/shared/ui/NotFoundPage";
import { SkeletonLines } from "@/shared/ui/Pending";
import { isCandidateView } from "@/shared/socket/protocol";
import { Elsewhere, SignedOut } from "./Apart";
import { CandidateRoom } from "./candidate/CandidateRoom";
import { Lobby } from "./candidate/Lobby";
import { Ended, Removed } from "./candidate/Outside";
import { followCursors, roomEditor } from "./editor/shareCursor";
import { PanelRoom } from "./panel/PanelRoom";
import { enterRoom, type Room } from "./store/room";
import { RoomProvider, useEnteredRoom, useRoomState } from "./store/useRoom";

/** The interview, for whoever is in it. */
export function RoomPage() {
  const { sessionId } = useParams({ from: "/present/sessions/$sessionId/room" });
  const identity = useIdentity();
  const me = identity.kind === "member" ? identity.member.id : identity.kind === "candidate" ? identity.participant : "";
  const room = useEnteredRoom(sessionId, me, enterWithEditor);
  if (identity.kind === "candidate" && identity.session !== sessionId) {
    return <NotFoundPage />;
  }
  return room ? (
    <RoomProvider room={room}>
      <Inside room={room} />
    </RoomProvider>
  ) : (
    <Entering />
  );
}

async function enterWithEditor(session: string, me: string): Promise<Room> {
  let entered: Room | null = null;
  entered = await enterRoom(
    session,
    me,
    roomEditor(() => entered),
  );
  return entered;
}

function Inside({ room }: { room: Room }) {
  const { view, status } = useRoomState(room);
  useEffect(() => followCursors(room), [room]);
  if (status.state === "ended" && status.reason !== "left") {
    return status.reason === "signed-out" ? <SignedOut session={room.session} /> : <NotFoundPage />;
  }
  if (!view) {
    return status.state === "replaced" ? <Elsewhere reason={status.reason} onTakeBack={room.takeBack} /> : <Entering />;
  }
  if (!isCandidateView(view)) {
    return <PanelRoom />;
  }
  if (view.me.status === "removed") {
    return <Removed />;
  }
  if (view.phase === "ended") {
    return <Ended />;
  }
  return view.me.status === "waiting" ? <Lobby /> : <CandidateRoom />;
}

function Entering() {
  return (
    <BarePage>
      <SkeletonLines lines={6} label="Opening the room" />
    </BarePage>
  );
}
