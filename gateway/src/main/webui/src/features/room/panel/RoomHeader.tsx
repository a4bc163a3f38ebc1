import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Link } from "@tanstack/react-router";
import { Suspense, type ReactNode } from "react";
import { LinkButton } from "@/shared/ui/LinkButton";
import { useDocumentTitle } from "@/shared/ui/useDocumentTitle";
import { useRoom } from "../store/useRoom";
import { ConnectionState } from "../ui/ConnectionState";
import { clockSpan } from "../ui/spans";
import { useNow } from "../ui/useNow";
import { Confirmation } from "./dialogs";
import classes from "./RoomHeader.module.css";
import { ThinkingCountdown } from "./Thinking";
import type { Panel } from "./usePanel";

/** The way out, title, time, what is recorded, how far the kit is, and start, end or what comes after. */
export function RoomHeader({ panel, children }: { panel: Panel; children?: ReactNode }) {
  const { view } = panel;
  const { session } = useRoom();
  const candidate = view.participants.find((person) => person.role === "candidate" && person.status !== "removed");
  useDocumentTitle(view.title);
  return (
    <header className={classes.header}>
      <Link to="/sessions/$sessionId" params={{ sessionId: session }} className={classes.back} title="Back to the session">
        <span aria-hidden="true">←</span>
        <span className="visually-hidden">Back to the session</span>
      </Link>
      <h1 className={classes.title}>
        {view.title}
        {candidate && <span className={classes.candidate}> · {candidate.name}</span>}
      </h1>
      <Elapsed panel={panel} />
      <ThinkingCountdown panel={panel} />
      <span className={classes.recording} data-phase={view.phase}>
        {view.phase === "live" ? (
          <>
            recording <span className={classes.wideOnly}>to log</span>
          </>
        ) : view.phase === "lobby" ? (
          "not started"
        ) : (
          "ended"
        )}
      </span>
      <Progress panel={panel} />
      <span className={classes.space} />
      <ConnectionState />
      {children}
      {view.phase === "lobby" && <Start panel={panel} />}
      {view.phase === "live" && <End panel={panel} />}
      {view.phase === "ended" && <Afterwards panel={panel} />}
    </header>
  );
}

function Elapsed({ panel: { view } }: { panel: Panel }) {
  const now = useNow() + useRoom().serverAheadMs();
  const planned = view.minutes * 60_000;
  const until = view.endedAt === null ? now : Date.parse(view.endedAt);
  const spent = view.startedAt === null ? 0 : until - Date.parse(view.startedAt);
  return (
    <span className={classes.time} role="timer" aria-label="Time since the start" data-over={spent > planned || undefined}>
      <strong>{clockSpan(spent, true)}</strong> of {clockSpan(planned)}
    </span>
  );
}

function Progress({ panel: { view, current } }: { panel: Panel }) {
  const asked = view.items.filter((item) => item.status !== "pending").length;
  const words = current
    ? `question ${view.items.indexOf(current) + 1} of ${view.items.length}`
    : `${asked} of ${view.items.length} asked`;
  return <span className={classes.progress}>{words}</span>;
}

function Start({ panel: { view } }: { panel: Panel }) {
  const room = useRoom();
  const [opened, { open, close }] = useDisclosure(false);
  const inside = view.participants.some((person) => person.role === "candidate" && person.status === "admitted");
  const start = () => {
    close();
    room.say("started", {});
  };
  return (
    <>
      <Button size="compact-md" onClick={open}>
        Start
      </Button>
      <Suspense>
        {opened && (
          <Confirmation onClose={close} title="Start the interview?" action="Start" onConfirm={start}>
            {inside
              ? `The clock of ${view.minutes} minutes starts for everybody, and you can reveal the first question.`
              : "The candidate is not in the room yet. You can start now and let the candidate in later; the clock runs from now on."}
          </Confirmation>
        )}
      </Suspense>
    </>
  );
}

function End({ panel: { view } }: { panel: Panel }) {
  const room = useRoom();
  const [opened, { open, close }] = useDisclosure(false);
  const left = view.items.filter((item) => item.status === "pending").length;
  const end = () => {
    close();
    room.say("ended", {});
  };
  return (
    <>
      <Button size="compact-md" variant="default" onClick={open}>
        End
      </Button>
      <Suspense>
        {opened && (
          <Confirmation onClose={close} title="End the interview for everybody?" action="End it" onConfirm={end} bad>
            {left > 0 && `${left === 1 ? "One question has" : `${left} questions have`} not been asked. `}
            The candidate can no longer write. You can still rate and take notes until you submit your scorecard. An ended
            interview cannot be started again.
          </Confirmation>
        )}
      </Suspense>
    </>
  );
}

/** What an interviewer does next. */
function Afterwards({ panel: { submitted } }: { panel: Panel }) {
  const { session } = useRoom();
  return (
    <LinkButton
      to="/sessions/$sessionId/scorecard"
      params={{ sessionId: session }}
      size="compact-md"
      variant={submitted ? "default" : "filled"}
    >
      {submitted ? "My scorecard" : "Write my scorecard"}
    </LinkButton>
  );
}
