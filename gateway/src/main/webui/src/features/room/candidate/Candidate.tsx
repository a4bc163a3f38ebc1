import { useCandidateView } from "../store/useRoom";
import { CandidateRoom } from "./CandidateRoom";
import { Lobby } from "./Lobby";
import { Ended, Removed } from "./Outside";

/** Where the candidate is: before the door, in the room, put out of it, or after the interview. */
export function Candidate() {
  const { me, phase } = useCandidateView();
  if (me.status === "removed") {
    return <Removed />;
  }
  if (phase === "ended") {
    return <Ended />;
  }
  return me.status === "waiting" ? <Lobby /> : <CandidateRoom />;
}
