import { authentication } from "../auth/authentication";
import { systemClock } from "./clock";
import { RoomConnection } from "./connection";
import { Outbox, type Keep } from "./outbox";
import type { OpenLine, RoomEvents } from "./ports";
import { mayEnterRoom } from "./mayEnterRoom";
import { claimTab } from "./tabIdentity";
import type { AccessToken, TokenSource } from "./tokenLease";

/** A connection in a browser, and how to let go of it. */
export interface OpenRoom {
  connection: RoomConnection;
  /** This tab's name in the room. */
  client: string;
  /** A place of that name that survives a reload of this tab. */
  keep: (name: string) => Keep;
  leave: () => void;
}

/**
 * This tab's connection to a room, ready to be started: WebSocket, session storage, the signed-in identity, and the browser's hints about
 * the network.
 */
export async function openRoom(session: string, person: string, events: RoomEvents): Promise<OpenRoom> {
  const tab = await claimTab(`${session}.${person}`);
  const outbox = new Outbox(tab.keep("outbox"));
  const tokens = browserTokens();
  const mayEnter = () => mayEnterRoom(session);
  const connection = new RoomConnection(
    { client: tab.client, open: lineTo(session), tokens, mayEnter, clock: systemClock, random: Math.random, outbox },
    events,
  );
  const wake = () => {
    if (document.visibilityState === "visible") {
      connection.wake();
    }
  };
  const stay = (event: BeforeUnloadEvent) => {
    if (!outbox.kept && outbox.pending.length > 0) {
      event.preventDefault();
    }
  };
  window.addEventListener("online", wake);
  window.addEventListener("offline", wake);
  window.addEventListener("pageshow", wake);
  window.addEventListener("beforeunload", stay);
  document.addEventListener("visibilitychange", wake);
  return {
    connection,
    client: tab.client,
    keep: tab.keep,
    leave: () => {
      window.removeEventListener("online", wake);
      window.removeEventListener("offline", wake);
      window.removeEventListener("pageshow", wake);
      window.removeEventListener("beforeunload", stay);
      document.removeEventListener("visibilitychange", wake);
      connection.leave();
      tab.release();
    },
  };
}

function lineTo(session: string): OpenLine {
  return (query, protocols, events) => {
    const address = new URL(`/api/sessions/${encodeURIComponent(session)}/live?${query}`, window.location.href);
    address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
    const socket = new WebSocket(address, protocols);
    socket.onmessage = (message: MessageEvent<unknown>) => {
      if (typeof message.data === "string") {
        events.message(message.data);
      }
    };
    socket.onclose = (close) => events.closed(close.code, close.reason);
    return {
      send: (text) => {
        if (socket.readyState === WebSocket.OPEN) {
          socket.send(text);
        }
      },
      close: (code, reason) => {
        socket.onmessage = null;
        socket.onclose = null;
        // A page may close with 1000 and 3000 to 4999 only.
        socket.close(code === 1000 || code >= 3000 ? code : 4000, reason.slice(0, 100));
      },
    };
  };
}

/** Good for this much longer, or it is renewed first. */
const USABLE_SECONDS = 45;

function browserTokens(): TokenSource {
  let last: string | null = null;
  return {
    take: async (fresh): Promise<AccessToken | null> => {
      last = fresh && last !== null ? await authentication.renew(last) : await authentication.token(USABLE_SECONDS);
      return last === null ? null : { token: last, expiresAt: expiry(last) };
    },
  };
}

/** When the token says that it ends; soon, if it does not say. */
function expiry(token: string): string {
  try {
    const claims = JSON.parse(atob((token.split(".")[1] ?? "").replaceAll("-", "+").replaceAll("_", "/"))) as { exp: number };
    return new Date(claims.exp * 1000).toISOString();
  } catch {
    return new Date(Date.now() + 300_000).toISOString();
  }
}
