import type { MediaKind } from "./peer";

/** Cameras and microphones that can be chosen; without names until the user has let the page use one. */
export interface Devices {
  cameras: MediaDeviceInfo[];
  microphones: MediaDeviceInfo[];
}

/** Ids of the devices to use; empty for any. */
export type Choice = Record<MediaKind, string>;

const PLACE = "rehearsal.call.devices";
const PICTURE = { width: { ideal: 640 }, height: { ideal: 360 }, frameRate: { ideal: 24, max: 30 } };

/** Opens camera or microphone: the chosen one, or another if it is not there. The browser may ask the user. */
export async function openTracks(wanted: readonly MediaKind[], choice: Choice): Promise<MediaStreamTrack[]> {
  const media = (navigator as Partial<Navigator>).mediaDevices;
  if (media === undefined) {
    throw new DOMException("no media devices", "NotSupportedError");
  }
  const open = async (kinds: readonly MediaKind[], chosen: Choice) => {
    const audio = kinds.includes("audio") && { ...device(chosen.audio), echoCancellation: true, noiseSuppression: true };
    const video = kinds.includes("video") && { ...device(chosen.video), ...PICTURE };
    return (await media.getUserMedia({ audio, video })).getTracks();
  };
  try {
    return await open(wanted, choice);
  } catch (failure) {
    const name = failure instanceof Error ? failure.name : "";
    if (name !== "NotFoundError" && name !== "OverconstrainedError") {
      throw failure;
    }
    // What was chosen once may be at another desk; and there may be a microphone without a camera.
    return await open(wanted, ANY).catch((other: unknown) => {
      if (wanted.length === 1) {
        throw other;
      }
      return open(["audio"], ANY).catch(() => open(["video"], ANY));
    });
  }
}

const ANY: Choice = { audio: "", video: "" };

function device(id: string): MediaTrackConstraints {
  return id === "" ? {} : { deviceId: { exact: id } };
}

export async function knownDevices(): Promise<Devices> {
  const known = await navigator.mediaDevices.enumerateDevices();
  return {
    cameras: known.filter(({ kind }) => kind === "videoinput"),
    microphones: known.filter(({ kind }) => kind === "audioinput"),
  };
}

/** What was chosen last on this computer. */
export function rememberedChoice(): Choice {
  try {
    const { audio, video } = JSON.parse(localStorage.getItem(PLACE) ?? "{}") as Partial<Choice>;
    return { audio: audio ?? "", video: video ?? "" };
  } catch {
    return { audio: "", video: "" };
  }
}

export function rememberChoice(choice: Choice) {
  try {
    localStorage.setItem(PLACE, JSON.stringify(choice));
  } catch {
    // It holds until the page is left.
  }
}

const NAMES: Record<MediaKind, string> = { audio: "microphone", video: "camera" };

/** A refusal of the browser in words that say what to do. */
export function wordsOf(failure: unknown, wanted: readonly MediaKind[]): string {
  const what = wanted.map((kind) => NAMES[kind]).join(" and ");
  switch (failure instanceof Error ? failure.name : "") {
    case "NotAllowedError":
    case "SecurityError":
      return `The browser does not let this page use your ${what}. Allow it with the symbol in the address bar, then try again.`;
    case "NotFoundError":
    case "OverconstrainedError":
      return `No ${what} was found. Connect one and try again.`;
    case "NotReadableError":
    case "AbortError":
      return `Another program seems to be using your ${what}. Close it and try again.`;
    default:
      return `This browser cannot use your ${what} here. A call needs a current browser and an https address.`;
  }
}
