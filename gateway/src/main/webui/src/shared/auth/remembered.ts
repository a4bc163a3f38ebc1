import { randomId } from "../randomId";

/** What the browser keeps about who uses it. Never a token: only which kind of cookie is worth trying. */
export type IdentityKind = "member" | "candidate";

const kindKey = "rehearsal.identity";
const deviceKey = "rehearsal.device";

/** The kind last used in this tab, else the one last used in this browser. */
export function rememberedKind(): IdentityKind | null {
  const kind = read(() => sessionStorage, kindKey) ?? read(() => localStorage, kindKey);
  return kind === "member" || kind === "candidate" ? kind : null;
}

export function rememberKind(kind: IdentityKind) {
  write(() => sessionStorage, kindKey, kind);
  write(() => localStorage, kindKey, kind);
}

export function forgetKind() {
  write(() => sessionStorage, kindKey, null);
  write(() => localStorage, kindKey, null);
}

/** A random id of this browser, so that redeeming an invitation twice from the same browser is the same participant. */
export function deviceId(): string {
  const known = read(() => localStorage, deviceKey);
  if (known !== null) {
    return known;
  }
  const made = randomId();
  write(() => localStorage, deviceKey, made);
  return made;
}

// Storage can be refused outright (private windows, policies); the application then works, only forgetting more.

function read(storage: () => Storage, key: string): string | null {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
}

function write(storage: () => Storage, key: string, value: string | null) {
  try {
    if (value === null) {
      storage().removeItem(key);
    } else {
      storage().setItem(key, value);
    }
  } catch {
    return;
  }
}
