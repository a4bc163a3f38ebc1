import { Button } from "@mantine/core";
import { useSyncExternalStore } from "react";
import { useCommands, type Command } from "@/shared/commands/commands";
import { Icon } from "@/shared/ui/Icon";
import { useSingleKeys } from "../panel/useRoomKeys";
import { useLive, useRoom } from "../store/useRoom";
import { callOf, type Call, type CallState } from "./call";
import classes from "./Call.module.css";
import { Controls } from "./Controls";
import { MOST_IN_CALL } from "./mesh";
import { Tiles } from "./Tiles";

export interface CallPaneProps {
  nameOf: (participant: string) => string;
  /** Leaves room for what is below, though more than two are in the call. */
  compact?: boolean;
}

const KEYS = new Set(["m", "v"] as const);

/** Audio and video with the others in the room, once the user has joined. */
export function CallPane({ nameOf, compact = false }: CallPaneProps) {
  const call = callOf(useRoom());
  const state = useSyncExternalStore(call.subscribe, call.state);
  const inside = state.phase === "in";
  useSingleKeys(KEYS, (key) => {
    if (inside) {
      void (key === "m" ? call.toggleMicrophone() : call.toggleCamera());
    }
    return inside;
  });
  useCommands(commandsOf(call, state));
  return (
    <section className={classes.call} aria-label="Call" data-compact={compact || undefined}>
      {inside ? (
        <>
          <Tiles call={call} state={state} nameOf={nameOf} />
          <Controls call={call} state={state} />
        </>
      ) : (
        <Invitation call={call} state={state} nameOf={nameOf} />
      )}
      <p role="status" className={state.notice === null ? "visually-hidden" : classes.notice}>
        {state.notice}
      </p>
    </section>
  );
}

function Invitation({ call, state, nameOf }: CallPaneProps & { call: Call; state: CallState }) {
  const live = useLive();
  const { there, phase, notice } = state;
  const full = there.length >= MOST_IN_CALL;
  return (
    <div className={classes.out}>
      <p className={classes.words}>
        {there.length === 0 ? "Nobody is in the call." : `In the call: ${there.map(nameOf).join(", ")}${full ? ". It is full." : ""}`}
      </p>
      <div className={classes.ways}>
        <Button
          size="compact-sm"
          leftSection={<Icon name="camera" />}
          loading={phase === "joining"}
          disabled={!live || full}
          aria-label="Join with camera and microphone"
          onClick={() => void call.join(["audio", "video"])}
        >
          Join call
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={!live || full || phase === "joining"}
          aria-label="Join with audio only"
          onClick={() => void call.join(["audio"])}
        >
          Audio only
        </Button>
        {notice !== null && (
          <Button size="compact-sm" variant="default" disabled={!live || full || phase === "joining"} onClick={() => void call.join([])}>
            Only listen
          </Button>
        )}
      </div>
    </div>
  );
}

function commandsOf(call: Call, { phase, own, muted }: CallState): Command[] {
  const group = "On this page" as const;
  if (phase !== "in") {
    return [
      { id: "call.join", name: "Join the call with camera and microphone", also: "video", group, run: () => void call.join(["audio", "video"]) },
      { id: "call.listen", name: "Join the call with audio only", group, run: () => void call.join(["audio"]) },
    ];
  }
  const heard = own.audio !== null && !muted;
  return [
    {
      ...{ id: "call.microphone", name: heard ? "Mute the microphone" : "Turn the microphone on", also: "unmute call", group },
      ...{ keys: "m", run: () => void call.toggleMicrophone() },
    },
    {
      ...{ id: "call.camera", name: own.video ? "Turn the camera off" : "Turn the camera on", also: "video call", group },
      ...{ keys: "v", run: () => void call.toggleCamera() },
    },
    { id: "call.leave", name: "Leave the call", also: "hang up", group, run: () => call.leave() },
  ];
}
