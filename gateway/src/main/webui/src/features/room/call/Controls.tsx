import { ActionIcon, Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { Icon } from "@/shared/ui/Icon";
import type { Call, CallState } from "./call";
import classes from "./Call.module.css";
import type { MediaKind } from "./peer";

/** What somebody in the call can do. */
export function Controls({ call, state }: { call: Call; state: CallState }) {
  const [choosing, setChoosing] = useState(false);
  const { own, muted, blocked } = state;
  const heard = own.audio !== null && !muted;
  const seen = own.video !== null;
  return (
    <>
      {blocked && (
        <Button size="compact-sm" className={classes.unblock ?? ""} onClick={() => call.unblock()}>
          Let me hear the others
        </Button>
      )}
      <div className={classes.controls} role="group" aria-label="In the call">
        <ActionIcon
          aria-label="Microphone"
          aria-pressed={heard}
          title={heard ? "Mute (m)" : "Turn the microphone on (m)"}
          className={classes.control ?? ""}
          data-off={!heard || undefined}
          onClick={() => void call.toggleMicrophone()}
        >
          <Icon name="microphone" />
        </ActionIcon>
        <ActionIcon
          aria-label="Camera"
          aria-pressed={seen}
          title={seen ? "Turn the camera off (v)" : "Turn the camera on (v)"}
          className={classes.control ?? ""}
          data-off={!seen || undefined}
          onClick={() => void call.toggleCamera()}
        >
          <Icon name="camera" />
        </ActionIcon>
        <Button size="compact-sm" variant="subtle" aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
          Devices
        </Button>
        <span className={classes.space} />
        <Button size="compact-sm" variant="subtle" color="red" onClick={() => call.leave()}>
          Leave call
        </Button>
      </div>
      {choosing && (
        <div className={classes.choices}>
          <Choice label="Microphone" kind="audio" devices={state.devices.microphones} call={call} state={state} />
          <Choice label="Camera" kind="video" devices={state.devices.cameras} call={call} state={state} />
        </div>
      )}
    </>
  );
}

interface ChoiceProps {
  label: string;
  kind: MediaKind;
  devices: MediaDeviceInfo[];
  call: Call;
  state: CallState;
}

function Choice({ label, kind, devices, call, state }: ChoiceProps) {
  const used = state.own[kind]?.getSettings().deviceId ?? state.choice[kind];
  const named = devices.filter(({ deviceId }) => deviceId !== "");
  return (
    <NativeSelect
      size="xs"
      label={label}
      value={used}
      disabled={named.length === 0}
      data={
        named.length === 0
          ? [{ value: "", label: `No ${label.toLowerCase()} is known yet` }]
          : named.map((device, index) => ({ value: device.deviceId, label: device.label || `${label} ${index + 1}` }))
      }
      onChange={(event) => void call.choose(kind, event.currentTarget.value)}
    />
  );
}
