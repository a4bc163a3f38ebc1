// Interview sessions of the product, made by its API, and the tokens of those who sit in them.

const AT_ONCE = 8;
const TOKEN_MS = 240_000;
const LIMIT_MS = 180_000;

/** @param setup what the launcher of this benchmark tells */
export function schedule(setup) {
  const sessions = [];
  let tokens = { at: -Infinity, values: [] };

  /** Access tokens of the two interviewers, good for some minutes at least. */
  async function freshTokens() {
    if (performance.now() - tokens.at > TOKEN_MS) {
      const values = [];
      for (const { email, password } of setup.members) {
        values.push((await call(`${setup.address}/api/auth/sign-in`, null, { email, password })).accessToken);
      }
      tokens = { at: performance.now(), values };
    }
    return tokens.values;
  }

  /** The ids of as many sessions, each time the same; they are made when they are asked for first. */
  async function some(count) {
    const missing = count - sessions.length;
    if (missing > 0) {
      const begun = performance.now();
      const [token] = await freshTokens();
      const kits = await call(`${setup.address}/api/kits?limit=100`, token);
      const kit = kits.items.find(({ name }) => name.includes('Senior')).id;
      const deadline = begun + LIMIT_MS;
      const maker = async () => {
        while (sessions.length < count && performance.now() < deadline) {
          const made = sessions.push(null) - 1;
          sessions[made] = (await call(`${setup.sessions}/api/sessions`, token, interview(kit, made))).id;
          if ((made + 1) % 250 === 0) {
            console.log(`    ${made + 1} sessions scheduled after ${((performance.now() - begun) / 1000).toFixed(1)} s`);
          }
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, maker));
      if (sessions.length < count) {
        throw new Error(`only ${sessions.length} of ${count} sessions could be scheduled in ${LIMIT_MS / 1000} s`);
      }
    }
    return sessions.slice(0, count);
  }

  function interview(kit, number) {
    const startsAt = new Date(Date.now() + 60_000).toISOString();
    const panel = setup.members.map(({ id }) => id);
    return { kit, title: `Benchmark ${number}`, candidate: { name: 'A. Candidate' }, panel, startsAt, zone: 'Europe/Berlin', minutes: 45 };
  }

  return { some, tokens: freshTokens };
}

async function call(address, token, body) {
  const response = await fetch(address, {
    method: body ? 'POST' : 'GET',
    headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) },
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(30_000),
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`${address} answered ${response.status}: ${text}`);
  }
  return JSON.parse(text);
}
