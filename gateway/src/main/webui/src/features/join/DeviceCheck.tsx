import { Button, NativeSelect } from "@mantine/core";
import { useEffect, useRef } from "react";
import { Icon } from "@/shared/ui/Icon";
import { Section } from "@/shared/ui/Section";
import classes from "./Join.module.css";
import { LevelMeter } from "./LevelMeter";
import { type Devices, useDevices } from "./useDevices";

/** Camera and microphone, to try out. Nothing leaves this computer, and nothing here is required to go on. */
export function DeviceCheck() {
  const devices = useDevices();
  return (
    <Section title="Camera and microphone">
      {devices.stream === null ? <NotStarted devices={devices} /> : <Running devices={devices} stream={devices.stream} />}
    </Section>
  );
}

function NotStarted({ devices }: { devices: Devices }) {
  return (
    <div className={classes.off}>
      <p role={devices.fault === null ? undefined : "alert"}>
        {devices.fault ?? "Try them now, so that you need not think of them later. Picture and sound stay on this computer."}
      </p>
      <Button variant="default" leftSection={<Icon name="camera" />} loading={devices.starting} onClick={() => devices.start({})}>
        {devices.fault === null ? "Try camera and microphone" : "Try again"}
      </Button>
    </div>
  );
}

function Running({ devices, stream }: { devices: Devices; stream: MediaStream }) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current !== null) {
      video.current.srcObject = stream;
    }
  }, [stream]);
  const hasVideo = stream.getVideoTracks().length > 0;
  const hasAudio = stream.getAudioTracks().length > 0;
  return (
    <div className={classes.devices}>
      {hasVideo ? (
        <video ref={video} className={classes.video} autoPlay muted playsInline aria-label="Your camera" />
      ) : (
        <div className={classes.noVideo}>No camera was found. You can take part without one.</div>
      )}
      <div className={classes.choices}>
        {hasVideo && (
          <Choice label="Camera" devices={devices.cameras} chosen={devices.camera} onChoose={(camera) => devices.start({ camera })} />
        )}
        {hasAudio ? (
          <>
            <Choice
              label="Microphone"
              devices={devices.microphones}
              chosen={devices.microphone}
              onChoose={(microphone) => devices.start({ microphone })}
            />
            <LevelMeter stream={stream} />
          </>
        ) : (
          <p className={classes.dim}>No microphone was found. You can write in the chat.</p>
        )}
        <Button variant="subtle" color="gray" size="compact-sm" onClick={devices.stop}>
          Turn off
        </Button>
      </div>
    </div>
  );
}

interface ChoiceProps {
  label: string;
  devices: readonly MediaDeviceInfo[];
  chosen: string;
  onChoose: (id: string) => void;
}

function Choice({ label, devices, chosen, onChoose }: ChoiceProps) {
  return (
    <NativeSelect
      label={label}
      data={devices.map(({ deviceId, label: name }, index) => ({ value: deviceId, label: name || `${label} ${index + 1}` }))}
      value={chosen}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  );
}
