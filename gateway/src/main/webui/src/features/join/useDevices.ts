import { useCallback, useEffect, useRef, useState } from "react";

interface Wanted {
  camera?: string;
  microphone?: string;
}

export interface Devices {
  stream: MediaStream | null;
  cameras: MediaDeviceInfo[];
  microphones: MediaDeviceInfo[];
  /** Ids of the devices in use; empty when unknown. */
  camera: string;
  microphone: string;
  starting: boolean;
  /** Why nothing runs, and what to do. */
  fault: string | null;
  start: (wanted: Wanted) => void;
  stop: () => void;
}

/** Camera and microphone of this computer, while the component is shown. */
export function useDevices(): Devices {
  const [stream, setStream] = useState<MediaStream | null>(null);
  const [known, setKnown] = useState<MediaDeviceInfo[]>([]);
  const [starting, setStarting] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const running = useRef<MediaStream | null>(null);
  const gone = useRef(false);

  const take = useCallback((next: MediaStream | null) => {
    running.current?.getTracks().forEach((track) => track.stop());
    running.current = next;
    setStream(next);
  }, []);

  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
      running.current?.getTracks().forEach((track) => track.stop());
    };
  }, []);

  const camera = idOf(stream?.getVideoTracks());
  const microphone = idOf(stream?.getAudioTracks());

  const run = async (wanted: Wanted) => {
    setStarting(true);
    try {
      const next = await openStream({ camera: wanted.camera ?? camera, microphone: wanted.microphone ?? microphone });
      if (gone.current) {
        next.getTracks().forEach((track) => track.stop());
        return;
      }
      take(next);
      setFault(null);
      setKnown(await navigator.mediaDevices.enumerateDevices());
    } catch (failure) {
      take(null);
      setFault(faultOf(failure));
    } finally {
      setStarting(false);
    }
  };

  return {
    ...{ stream, camera, microphone, starting, fault },
    cameras: known.filter(({ kind }) => kind === "videoinput"),
    microphones: known.filter(({ kind }) => kind === "audioinput"),
    start: (wanted) => void run(wanted),
    stop: () => take(null),
  };
}

/** Both devices, or the one there is. */
async function openStream({ camera, microphone }: { camera: string; microphone: string }): Promise<MediaStream> {
  const media = (navigator as Partial<Navigator>).mediaDevices;
  if (media === undefined) {
    throw new DOMException("no media devices", "NotSupportedError");
  }
  const video = camera === "" ? true : { deviceId: camera };
  const audio = microphone === "" ? true : { deviceId: microphone };
  try {
    return await media.getUserMedia({ video, audio });
  } catch (failure) {
    if (!(failure instanceof DOMException) || failure.name !== "NotFoundError") {
      throw failure;
    }
    return await media.getUserMedia({ audio }).catch(() => media.getUserMedia({ video }));
  }
}

function idOf(tracks: readonly MediaStreamTrack[] | undefined): string {
  return tracks?.[0]?.getSettings().deviceId ?? "";
}

/** A refusal of the browser in words that say what to do; going on without is always possible. */
export function faultOf(failure: unknown): string {
  const name = failure instanceof DOMException ? failure.name : "";
  switch (name) {
    case "NotAllowedError":
    case "SecurityError":
      return "The browser does not let this page use them. Allow it with the symbol in the address bar, or go on without.";
    case "NotFoundError":
      return "Neither a camera nor a microphone was found. Connect one and try again, or go on without.";
    case "NotReadableError":
    case "AbortError":
      return "Another program seems to be using them. Close it and try again, or go on without.";
    default:
      return "This browser cannot use camera and microphone here. You can go on without and use the chat.";
  }
}
