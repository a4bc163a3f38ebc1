import { vi } from "vitest";
import { FakeConnection, FakeNetwork } from "./fakeConnections";

/** A device that was opened. */
export class FakeTrack {
  enabled = true;
  stopped = false;
  onended: (() => void) | null = null;

  constructor(
    readonly kind: string,
    readonly device: string,
  ) {}

  stop(): void {
    this.stopped = true;
  }

  getSettings() {
    return { deviceId: this.device };
  }
}

interface Wanted {
  deviceId?: { exact: string };
}

/** Camera, microphone and loudspeakers of a browser that has none. */
export class FakeBrowser {
  readonly asked: { audio: boolean; video: boolean }[] = [];
  readonly opened: FakeTrack[] = [];
  /** Why devices cannot be opened, by kind. */
  readonly faults: Partial<Record<"audio" | "video", string>> = {};
  /** What an opening waits for. */
  patience: Promise<void> = Promise.resolve();
  /** Whether sound waits for the user to press something. */
  silent = false;
  plays = 0;

  constructor() {
    const network = new FakeNetwork();
    vi.stubGlobal("navigator", { mediaDevices: this.#media(), onLine: true });
    vi.stubGlobal("RTCPeerConnection", function connection() {
      return new FakeConnection(network);
    });
    vi.stubGlobal("MediaStream", function stream() {});
    vi.stubGlobal("AudioContext", class {
      createAnalyser = () => ({ getFloatTimeDomainData: () => undefined });
      createMediaStreamSource = () => ({ connect: () => undefined, disconnect: () => undefined });
      close = () => Promise.resolve();
    });
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- the fake element tells this browser
    const browser = this;
    vi.stubGlobal("Audio", class {
      srcObject: unknown = null;
      play = () => {
        browser.plays += 1;
        return browser.silent ? Promise.reject(new DOMException("press something", "NotAllowedError")) : Promise.resolve();
      };
    });
  }

  #media() {
    return {
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      enumerateDevices: () => Promise.resolve([]),
      getUserMedia: async ({ audio, video }: { audio: Wanted | false; video: Wanted | false }) => {
        this.asked.push({ audio: audio !== false, video: video !== false });
        await this.patience;
        const kinds = [...(audio ? [["audio", audio] as const] : []), ...(video ? [["video", video] as const] : [])];
        for (const [kind] of kinds) {
          const fault = this.faults[kind];
          if (fault) {
            throw new DOMException("not now", fault);
          }
        }
        const tracks = kinds.map(([kind, { deviceId }]) => new FakeTrack(kind, deviceId?.exact ?? `usual ${kind}`));
        this.opened.push(...tracks);
        return { getTracks: () => tracks };
      },
    };
  }
}
