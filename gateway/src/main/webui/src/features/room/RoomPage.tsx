import { useParams } from "@tanstack/react-router";
import { lazy, Suspense, useEffect } from "react";
import { useIdentity } from "@/shared/auth/identity";
import { BarePage } from "@/shared/ui/BarePage";
import { SkeletonLines } from "@/shared/ui/Pending";
import { isCandidateView } from "@/shared/socket/protocol";
import { Elsewhere, NoRoom, Outdated, SignedOut } from "./Apart";
import { Cancelled } from "./candidate/Cancelled";
import { renamed } from "./editor/setup";
import { followCursors, roomEditor } from "./editor/shareCursor";
import { enterRoom, type Room } from "./store/room";
import { RoomProvider, useEnteredRoom, useRoomState } from "./store/useRoom";

const loadPanelRoom = () => import("./panel/PanelRoom");
const loadCandidate = () => import("./candidate/Candidate");
const PanelRoom = lazy(async () => ({ default: (await loadPanelRoom()).PanelRoom }));
const Candidate = lazy(async () => ({ default: (await loadCandidate()).Candidate }));

/** The interview, for whoever is in it. */
export function RoomPage() {
  const { sessionId } = useParams({ from: "/present/sessions/$sessionId/room" });
  const identity = useIdentity();
  if (identity.kind === "candidate" && identity.session !== sessionId) {
    return <NotForCandidate certain={false} />;
  }
  const me = identity.kind === "member" ? identity.member.id : identity.kind === "candidate" ? identity.participant : "";
  return <Entered session={sessionId} me={me} role={identity.kind} />;
}

function Entered({ session, me, role }: { session: string; me: string; role: string }) {
  const room = useEnteredRoom(session, me, enterWithEditor);
  useEffect(() => {
    // While the room is being entered; what is missing then is loaded when it is shown.
    (role === "candidate" ? loadCandidate() : loadPanelRoom()).catch(() => undefined);
  }, [role]);
  return room ? (
    <RoomProvider room={room}>
      <Suspense fallback={<Entering />}>
        <Inside room={room} candidate={role === "candidate"} />
      </Suspense>
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
    renamed,
  );
  return entered;
}

function Inside({ room, candidate }: { room: Room; candidate: boolean }) {
  const { view, status } = useRoomState(room);
  useEffect(() => followCursors(room), [room]);
  // Whoever was put out loses the way in as well, when their link was replaced; why they are out is said all the same.
  const removed = view !== null && isCandidateView(view) && view.me.status === "removed";
  if (!removed && status.state === "ended" && status.reason !== "left") {
    const nowhere = candidate ? <NotForCandidate certain={view !== null} /> : <NoRoom session={room.session} />;
    return { "signed-out": <SignedOut session={room.session} />, outdated: <Outdated />, "no-such-session": nowhere }[status.reason];
  }
  if (!view) {
    return status.state === "replaced" ? <Elsewhere reason={status.reason} onTakeBack={room.takeBack} /> : <Entering />;
  }
  return isCandidateView(view) ? <Candidate /> : <PanelRoom />;
}

function Entering() {
  return (
    <BarePage>
      <SkeletonLines lines={6} label="Opening the room" />
    </BarePage>
  );
}

function NotForCandidate({ certain }: { certain: boolean }) {
  return (
    <BarePage>
      <Cancelled certain={certain} />
    </BarePage>
  );
}
