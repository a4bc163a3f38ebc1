import type { Clock } from "./clock";

export interface AccessToken {
  token: string;
  /** ISO time, by the server's clock. */
  expiresAt: string;
}

/** Where access tokens come from. */
export interface TokenSource {
  /**
   * The token at hand, or a new one.
   *
   * @param fresh do not answer with the one at hand
   * @returns null when nobody is signed in any more
   * @throws anything when it could not be found out now
   */
  take(fresh: boolean): Promise<AccessToken | null>;
}

/** A token, or none: for good (nobody is signed in) or for now. */
type Taken = { token: string } | { token: null; final: boolean };

/** Renewed this long before the end. */
const MARGIN_MS = 60_000;
const RETRY_MS = 10_000;
/** A handshake that the server refuses looks like a lost network to a browser; every so many failures a new token is tried. */
const SUSPECT_AFTER = 4;

/** The access token of one connection: taken when it opens, renewed before it ends. */
export class TokenLease {
  #expiresAt = 0;
  #distrusted = false;
  #cancel: () => void = () => {};

  readonly #source: TokenSource;
  readonly #clock: Clock;
  readonly #renewed: (token: string) => void;

  constructor(source: TokenSource, clock: Clock, renewed: (token: string) => void) {
    this.#source = source;
    this.#clock = clock;
    this.#renewed = renewed;
  }

  async take(): Promise<Taken> {
    try {
      const taken = await this.#source.take(this.#distrusted);
      this.#distrusted = false;
      if (taken === null) {
        return { token: null, final: true };
      }
      this.#expiresAt = Date.parse(taken.expiresAt);
      return { token: taken.token };
    } catch {
      return { token: null, final: false };
    }
  }

  /** The server did not accept the last one. */
  distrust(): void {
    this.#distrusted = true;
  }

  attemptFailed(failures: number): void {
    if (failures % SUSPECT_AFTER === 0) {
      this.#distrusted = true;
    }
  }

  /** Renews in time, again and again, until {@link stop}. @param serverAheadMs the server's clock minus this one */
  keepAlive(serverAheadMs: number): void {
    const left = this.#expiresAt - serverAheadMs - this.#clock.now();
    this.#renewAfter(Math.max(0, left - MARGIN_MS), serverAheadMs);
  }

  stop(): void {
    this.#cancel();
    this.#cancel = () => {};
  }

  #renewAfter(milliseconds: number, serverAheadMs: number): void {
    this.#cancel();
    let stopped = false;
    const takeBack = this.#clock.after(milliseconds, () => {
      this.#distrusted = true;
      void this.take().then((taken) => {
        if (stopped) {
          return;
        }
        if (taken.token === null) {
          // Once nobody is signed in, the server ends the connection by itself.
          if (!taken.final) {
            this.#renewAfter(RETRY_MS, serverAheadMs);
          }
        } else {
          this.#renewed(taken.token);
          this.#renewAfter(
            Math.max(RETRY_MS, this.#expiresAt - serverAheadMs - this.#clock.now() - MARGIN_MS),
            serverAheadMs,
          );
        }
      });
    });
    this.#cancel = () => {
      stopped = true;
      takeBack();
    };
  }
}
