import { Alert, Button, Group } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/shared/api/client";
import type { Scorecard, SessionView } from "@/shared/api/model";
import { SaveStatus } from "@/shared/autosave/SaveStatus";
import type { PanelView } from "@/shared/socket/protocol";
import { SkeletonLines } from "@/shared/ui/Pending";
import { tellProblem } from "@/shared/ui/tell";
import { useLeaveWarning } from "@/shared/ui/useLeaveWarning";
import { RoomProvider, useEnteredRoom, useRoomState } from "../../room/store/useRoom";
import type { Room } from "../../room/store/room";
import { ownMarks } from "../../room/view/pendingMarks";
import { myScorecardQuery } from "../scoresApi";
import { missingWords } from "./missing";
import { OverallForm } from "./OverallForm";
import { RatingsInRoom } from "./RatingsInRoom";
import classes from "./Scorecard.module.css";
import { SubmitScorecard } from "./SubmitScorecard";
import { useScorecardDraft, type ScorecardDraft } from "./useScorecardDraft";

interface Props {
  session: SessionView;
  mine: Scorecard;
  me: string;
}

/** A scorecard that is being written: ratings go through the room, words are saved by themselves. */
export function DraftScorecard({ session, mine, me }: Props) {
  return session.status === "scheduled" ? (
    <>
      <Alert color="petrol" className={classes.notice ?? ""}>
        The interview has not started. You can write already; ratings and submitting come with the interview.
      </Alert>
      <Draft session={session} mine={mine} room={null} />
    </>
  ) : (
    <WithRoom session={session} mine={mine} me={me} />
  );
}

function WithRoom({ session, mine, me }: Props) {
  const room = useEnteredRoom(session.id, me);
  return room ? (
    <RoomProvider room={room}>
      <Draft session={session} mine={mine} room={room} />
    </RoomProvider>
  ) : (
    <SkeletonLines lines={8} />
  );
}

function Draft({ session, mine, room }: { session: SessionView; mine: Scorecard; room: Room | null }) {
  const draft = useScorecardDraft(session.id, mine);
  useLeaveWarning(draft.state.kind === "failed" || draft.state.kind === "conflict");
  return (
    <div className={classes.columns}>
      {room ? <RatingsInRoom session={session.id} /> : null}
      <div className={classes.form}>
        <h2 className={classes.heading}>Overall</h2>
        {draft.state.kind === "conflict" && <Conflict session={session.id} resolve={draft.resolve} />}
        <OverallForm text={draft.text} onChange={draft.change} />
        <Group justify="space-between" mt="lg">
          <SaveStatus state={draft.state} />
          {room && <Submit session={session} draft={draft} room={room} />}
        </Group>
      </div>
    </div>
  );
}

/** Everything rated here must be in the log before the scorecard that says so. */
function Submit({ session, draft, room }: { session: SessionView; draft: ScorecardDraft; room: Room }) {
  const { view, pending, status } = useRoomState(room);
  const panel = view as PanelView | null;
  const marks = panel && ownMarks(panel, room.me, pending, status.state === "live");
  const criteria = (panel?.items ?? [])
    .filter((item) => item.askedPosition !== null)
    .flatMap(({ question, content }) => content.criteria.map(({ id }) => marks?.rating(question, id) ?? null));
  const missing = missingWords({
    criteria: criteria.length,
    unrated: criteria.filter((rating) => rating === null).length,
    ...draft.text,
  });
  const waiting = pending.filter((entry) => entry.kind === "rated").length;
  const why =
    draft.text.recommendation === null
      ? "Choose a recommendation first."
      : status.state !== "live" || !view
        ? "The connection to the room is missing."
        : waiting > 0
          ? "Some ratings are not saved yet."
          : null;
  return <SubmitScorecard session={session} why={why} missing={missing} ratedThrough={view?.position ?? 0} settle={draft.settle} />;
}

function Conflict({ session, resolve }: { session: string; resolve: ScorecardDraft["resolve"] }) {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const settle = (keep: "theirs" | "mine") => {
    setBusy(true);
    api
      .get("/api/sessions/{id}/scorecards/mine", { path: { id: session } })
      .then((theirs) => {
        if (theirs.status === "submitted") {
          queries.setQueryData(myScorecardQuery(session).queryKey, theirs);
        } else {
          resolve(theirs, keep);
        }
      })
      .catch((failure: unknown) => tellProblem("The other version could not be loaded", failure))
      .finally(() => setBusy(false));
  };
  return (
    <Alert color="yellow" title="You changed this scorecard in another window" mb="md">
      <p>What you see here is not saved.</p>
      <Group gap="sm" mt="sm">
        <Button size="compact-sm" variant="default" loading={busy} onClick={() => settle("mine")}>
          Keep what is here
        </Button>
        <Button size="compact-sm" variant="default" loading={busy} onClick={() => settle("theirs")}>
          Take the other
        </Button>
      </Group>
    </Alert>
  );
}
