const marginSeconds = 20;

/** A bearer token and until when, by this browser's clock, it is worth sending. Lives in memory only. */
export interface AccessToken {
  value: string;
  freshUntil: number;
}

/**
 * Notes a token just received. The lifetime is the token's own (exp - iat), so a browser clock that is wrong by hours does
 * no harm; `expiresAt` is used only when the token does not say.
 */
export function received(value: string, expiresAt: string, now: number): AccessToken {
  const lifetimeSeconds = statedLifetime(value) ?? (Date.parse(expiresAt) - now) / 1000;
  return { value, freshUntil: now + Math.max(lifetimeSeconds - marginSeconds, 0) * 1000 };
}

export function isFresh(token: AccessToken | null, now: number, forSeconds = 0): token is AccessToken {
  return token !== null && now + forSeconds * 1000 < token.freshUntil;
}

function statedLifetime(token: string): number | null {
  try {
    const payload = (token.split(".")[1] ?? "").replaceAll("-", "+").replaceAll("_", "/");
    const claims = JSON.parse(atob(payload)) as { exp?: unknown; iat?: unknown };
    return typeof claims.exp === "number" && typeof claims.iat === "number" ? claims.exp - claims.iat : null;
  } catch {
    return null;
  }
}
