import { randomId } from "../randomId";
import type { Keep } from "./outbox";

/** How long a reloaded tab waits for its former self to let go before it takes itself for a copy. */
const PATIENCE_MS = 1_500;

/** This tab's name in one room and where it keeps what it said there. */
export interface TabIdentity {
  client: string;
  /** A place of that name that survives a reload of this tab. */
  keep: (name: string) => Keep;
  release: () => void;
}

/**
 * The identity of this tab for one person in one room: the same after a reload, another one in a duplicated tab. A browser copies the session
 * storage into a duplicate, and two tabs that number their entries under one name would lose half of them; a lock tells them apart.
 *
 * @param scope session and person, so that nothing said by one is ever sent as another
 */
export async function claimTab(scope: string): Promise<TabIdentity> {
  const known = read(clientKey(scope));
  if (known !== null) {
    const release = await hold(known);
    if (release) {
      return identity(known, release);
    }
  }
  const client = randomId();
  write(clientKey(scope), client);
  return identity(client, (await hold(client)) ?? (() => {}));
}

function identity(client: string, release: () => void): TabIdentity {
  const keep = (name: string) => {
    const key = `rehearsal.${name}.${client}`;
    return { read: () => read(key), write: (text: string) => write(key, text) };
  };
  return { client, release, keep };
}

const clientKey = (scope: string) => `rehearsal.client.${scope}`;

/** @returns what lets go again, or null when another tab holds it. Without a lock manager every tab is alone. */
async function hold(client: string): Promise<(() => void) | null> {
  const locks = (navigator as Partial<Navigator>).locks;
  if (locks === undefined) {
    return () => {};
  }
  return new Promise((resolve) => {
    const held = () => new Promise<void>((release) => resolve(() => release()));
    locks
      .request(`rehearsal-client-${client}`, { signal: AbortSignal.timeout(PATIENCE_MS) }, held)
      .catch(() => resolve(null));
  });
}

function read(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, text: string): boolean {
  try {
    sessionStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
