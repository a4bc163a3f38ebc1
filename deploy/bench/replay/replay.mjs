// node replay.mjs <home> [entries] [seeks]
//
// Serves the built web application and the few answers that the replay asks for; the session is made up. Prints what the
// answer weighs, how long it takes from the address to the room being shown, and how long the page works for a seek: from the press on
// the bar until everything is laid out anew. The services' part of opening is not in it.
import { existsSync, readFileSync } from 'node:fs';
import { createServer as listen } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

const [home, entriesWanted = '20000', seeksWanted = '200'] = process.argv.slice(2);
const webui = join(home, 'gateway/src/main/webui');
const SESSION = '44444444-0000-4000-8000-000000000001';
const MEMBER = { id: '11111111-0000-4000-8000-000000000001', name: 'Ada Example', email: 'ada@example.org', roles: ['interviewer'], active: true };
const OPENINGS = 5;
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' };

const { start, entries } = await session(Number(entriesWanted));
const lines = [{ start }, ...entries.map((entry) => ({ entry })), { end: { position: entries.length + 1, complete: true, sight: 'all' } }];
const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
const packed = gzipSync(text);
console.log(`${entries.length} entries, ${kilobytes(text.length)} kB, ${kilobytes(packed.length)} kB compressed`);

const server = listen(answer).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
const address = `http://127.0.0.1:${server.address().port}`;
const { chromium } = createRequire(join(home, 'deploy/system-tests/src/browser/package.json'))('playwright-core');
const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (place) => place && existsSync(place),
);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(120_000);
  await page.addInitScript(() => location.protocol === 'http:' && localStorage.setItem('rehearsal.identity', 'member'));
  page.on('pageerror', (failure) => console.log(`in the page: ${failure.message}`));
  const main = await mainThread(page);
  report('open', await openings(page));
  console.log(`  of which the page itself worked ${(1000 * (await main.busy())).toFixed(0)} ms the last time`);
  const before = await main.busy();
  const seeks = await page.evaluate(seek, Number(seeksWanted));
  report('seek', seeks);
  console.log(`  on average ${((1000 * ((await main.busy()) - before)) / seeks.length).toFixed(1)} ms of processor time, drawing included`);
} finally {
  await browser.close();
  server.close();
}

/** The page's main thread: how many seconds of processor time it has worked since the page was made, whatever else the machine does. */
async function mainThread(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    async busy() {
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'TaskDuration').value;
    },
  };
}

/** From the address to the room with its editor, each time in a page with nothing in memory; the scripts are in the browser's cache. */
async function openings(page) {
  const took = [];
  for (let opening = 0; opening <= OPENINGS; opening += 1) {
    await page.goto('about:blank');
    await page.goto(`${address}/sessions/${SESSION}/replay`, { waitUntil: 'commit' });
    const shown = await page.waitForFunction(
      () => document.querySelector('[role=slider]') && document.querySelector('.cm-content') && performance.now(),
    );
    // The first time, the scripts are not in the cache yet.
    if (opening > 0) {
      took.push(await shown.jsonValue());
    }
  }
  return took;
}

/** Runs in the page: presses on the bar at places all over it, and waits for a frame to be drawn before the next. */
async function seek(count) {
  const slider = document.querySelector('[role=slider]');
  const track = slider.parentElement;
  track.setPointerCapture = () => undefined;
  const box = slider.getBoundingClientRect();
  const took = [];
  let place = 0.5;
  for (let nth = 0; nth < count; nth += 1) {
    place = (place + 0.381966) % 1;
    const at = { bubbles: true, button: 0, pointerId: 1, clientX: box.left + place * box.width, clientY: box.top + 6 };
    const begun = performance.now();
    slider.dispatchEvent(new PointerEvent('pointerdown', at));
    await Promise.resolve();
    void document.body.offsetHeight;
    took.push(performance.now() - begun);
    slider.dispatchEvent(new PointerEvent('pointerup', at));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  }
  if (Number(slider.getAttribute('aria-valuenow')) === 0) {
    throw new Error('the bar did not move');
  }
  return took;
}

function answer(request, response) {
  const { pathname } = new URL(request.url, 'http://bench');
  if (pathname.startsWith('/api/')) {
    const body = api(pathname);
    response.statusCode = body === undefined ? 404 : 200;
    if (pathname.endsWith('/replay')) {
      response.setHeader('Content-Type', 'application/x-ndjson');
      response.setHeader('Content-Encoding', 'gzip');
      response.end(packed);
    } else {
      response.setHeader('Content-Type', body === undefined ? 'application/problem+json' : 'application/json');
      response.end(JSON.stringify(body ?? { type: '/problems/not-found', title: 'Not found', status: 404, detail: '' }));
    }
    return;
  }
  const file = join(webui, 'dist', pathname);
  const found = extname(pathname) !== '' && existsSync(file) ? file : join(webui, 'dist/index.html');
  response.setHeader('Content-Type', TYPES[extname(found)] ?? 'application/octet-stream');
  response.setHeader('Cache-Control', found.endsWith('.html') ? 'no-cache' : 'max-age=3600');
  response.end(readFileSync(found));
}

function api(pathname) {
  const signedIn = {
    accessToken: `e30.${Buffer.from(JSON.stringify({ exp: Date.now() / 1000 + 600 })).toString('base64url')}.e30`,
    expiresAt: new Date(Date.now() + 600_000).toISOString(),
    member: MEMBER,
    organisation: { id: '55555555-0000-4000-8000-000000000001', name: 'Example' },
  };
  const view = {
    ...{ id: SESSION, title: 'Senior ML', status: 'ended', revision: 3, zone: 'UTC', minutes: 90 },
    ...{ startsAt: '2026-11-20T09:00:00Z', startedAt: '2026-11-20T09:00:00Z', endedAt: '2026-11-20T10:30:00Z' },
    kit: { id: SESSION, name: 'Senior', items: [] },
    candidate: { id: '11111111-0000-4000-8000-000000000003', name: 'Caro Example', email: null },
    panel: [{ member: MEMBER.id, scorecard: 'submitted' }],
    ...{ createdBy: MEMBER.id, invitation: { status: 'none', expiresAt: null }, feedback: 'none' },
  };
  return {
    '/api/auth/refresh': signedIn,
    '/api/auth/setup': { needed: false },
    '/api/members/me': MEMBER,
    '/api/members': { items: [MEMBER], next: null },
    '/api/taxonomy': { competencies: [], levels: [], kinds: [] },
    [`/api/sessions/${SESSION}`]: view,
    [`/api/sessions/${SESSION}/replay`]: {},
  }[pathname];
}

/** The session that the tests of the web application use, by its own module loader. */
async function session(count) {
  const vite = await import(pathToFileURL(createRequire(join(webui, 'package.json')).resolve('vite')).href);
  const loader = await vite.createServer({ root: webui, logLevel: 'error', server: { middlewareMode: true }, appType: 'custom' });
  try {
    const { longSession } = await loader.ssrLoadModule('/src/features/replay/testing/longSession.ts');
    return longSession(count);
  } finally {
    await loader.close();
  }
}

function report(what, took) {
  took.sort((one, other) => one - other);
  const at = (share) => took[Math.min(took.length - 1, Math.floor(took.length * share))].toFixed(1);
  console.log(`${what}: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, at most ${at(1)} ms (${took.length} times)`);
}

function kilobytes(bytes) {
  return Math.round(bytes / 1000);
}
