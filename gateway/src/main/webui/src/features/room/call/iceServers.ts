import { api } from "@/shared/api/client";
import type { PeerConnection } from "./peer";

interface Given {
  servers: { urls: string[]; username: string | null; credential: string | null }[];
  expiresAt: string | null;
}

/** Credentials are asked for anew this long before they end. */
const MARGIN_MS = 60_000;
const RETRY_MS = 5_000;

/** The servers by which a session's participants find each other. Without an answer, only direct ways are tried until there is one. */
export class IceServers {
  #servers: RTCIceServer[] = [];
  #goodUntil = 0;
  readonly #session: string;

  constructor(session: string) {
    this.#session = session;
  }

  async load(): Promise<void> {
    if (Date.now() < this.#goodUntil) {
      return;
    }
    try {
      const response = await api.fetch(`/api/sessions/${encodeURIComponent(this.#session)}/ice`);
      const given = (await response.json()) as Given;
      this.#servers = given.servers.map(({ urls, username, credential }) =>
        username === null || credential === null ? { urls } : { urls, username, credential },
      );
      this.#goodUntil = given.expiresAt === null ? Infinity : Date.parse(given.expiresAt) - MARGIN_MS;
    } catch {
      this.#goodUntil = Date.now() + RETRY_MS;
    }
  }

  connection(): RTCPeerConnection {
    return new RTCPeerConnection({ iceServers: this.#servers });
  }

  /** Gives a connection fresh credentials if it needs them. */
  async refresh(connection: PeerConnection): Promise<void> {
    if (Date.now() >= this.#goodUntil) {
      await this.load();
      connection.setConfiguration({ iceServers: this.#servers });
    }
  }
}
