import { Button } from "@mantine/core";
import { useRoom, useRoomState } from "../store/useRoom";
import classes from "./ConnectionState.module.css";

/** One quiet dot while all is well; words when it is not. The words are announced. */
export function ConnectionState() {
  const room = useRoom();
  const { status, pending } = useRoomState(room);
  const waiting = pending.filter((entry) => entry.kind !== "edited").length;
  const words = wordsFor(status.state, waiting);
  return (
    <span className={classes.state}>
      <span className={classes.dot} data-state={status.state} title={words === "" ? "Connected" : words} />
      <span role="status" className={classes.words}>
        {words === "" ? <span className="visually-hidden">Connected</span> : words}
      </span>
      {status.state === "replaced" && (
        <Button size="compact-xs" variant="default" onClick={room.takeBack}>
          Use it here
        </Button>
      )}
    </span>
  );
}

function wordsFor(state: string, waiting: number): string {
  switch (state) {
    case "connecting":
      return "Connecting…";
    case "offline":
      return waiting === 0 ? "Offline, trying again" : `Offline, ${waiting} kept here until it is back`;
    case "replaced":
      return "Open in another window";
    case "ended":
      return "Disconnected";
    default:
      return "";
  }
}
