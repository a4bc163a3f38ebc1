import type { RoomStatus } from "./ports";
import { CLOSE } from "./protocol";

/** What a closed socket means: somebody else took the place, it is over, or it is to be tried again. */
export type Closing =
  | { kind: "replaced" }
  | { kind: "ended"; reason: Extract<RoomStatus, { state: "ended" }>["reason"] }
  /** `failures`: as many more than this one it counts as, for a longer wait. */
  | { kind: "lost"; tokenRefused: boolean; failures: number };

/** What the server, or the network, says by closing with `code`. */
export function closingOf(code: number): Closing {
  switch (code) {
    case CLOSE.replaced:
      return { kind: "replaced" };
    case CLOSE.noSuchSession:
      return { kind: "ended", reason: "no-such-session" };
    case CLOSE.badFrame:
      return { kind: "ended", reason: "outdated" };
    default:
      return { kind: "lost", tokenRefused: code === CLOSE.tokenExpired, failures: code === CLOSE.tooManyEntries ? 2 : 0 };
  }
}
