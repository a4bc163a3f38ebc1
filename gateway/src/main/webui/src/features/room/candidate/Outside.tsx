import { useEffect, useRef } from "react";
import { BarePage } from "@/shared/ui/BarePage";
import { LinkButton } from "@/shared/ui/LinkButton";
import { PageHeader } from "@/shared/ui/PageHeader";
import { useCandidateView, useRoom, useRoomState } from "../store/useRoom";

/** After the interview: what happens next. */
export function Ended() {
  const room = useRoom();
  const view = useCandidateView();
  return (
    <BarePage>
      <PageHeader title="The interview is over" below={view.title} />
      <p>Thank you, {view.me.name}. What you wrote is kept; there is nothing left for you to do.</p>
      <h2 style={{ marginTop: 20 }}>What happens next</h2>
      <p style={{ marginTop: 4 }}>
        Each interviewer writes down their own assessment before they see the others&rsquo;. When they have all finished, they
        can release feedback for you: for each thing that was looked at, where you stand and what the next step looks like.
      </p>
      <LinkButton to="/sessions/$sessionId/feedback" params={{ sessionId: room.session }} mt="lg" variant="default">
        Look for feedback
      </LinkButton>
    </BarePage>
  );
}

/** The door is tried again this often, and so many times by itself. */
const TRY_EVERY_MS = 6_000;
const MOST_TRIES = 200;

/** The interviewers have turned the candidate away or put them out. They may open the door again: it is tried from time to time. */
export function Removed() {
  const room = useRoom();
  const { status } = useRoomState(room);
  const tries = useRef(0);
  const out = status.state === "replaced";
  useEffect(() => {
    if (!out || tries.current >= MOST_TRIES) {
      return;
    }
    const timer = setTimeout(() => {
      tries.current += 1;
      room.takeBack();
    }, TRY_EVERY_MS);
    return () => clearTimeout(timer);
  }, [out, room]);
  return (
    <BarePage>
      <PageHeader title="You are not in the interview any more" />
      <p>
        The interviewers have closed the door for you. If you think that this is a mistake, write to the person who sent you
        the link; they can let you in again, and this page then changes by itself, or send you a new link.
      </p>
    </BarePage>
  );
}
