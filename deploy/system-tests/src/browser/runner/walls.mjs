import assert from 'node:assert/strict';
import { createServer } from 'node:http';

/** A server of somebody else: counts who reaches it, and lets everybody. */
export async function outside() {
  const reached = [];
  const server = createServer((request, response) => {
    reached.push(request.url);
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/javascript' });
    response.end('globalThis.reached = true;');
  });
  server.on('upgrade', (request, socket) => {
    reached.push(request.url);
    socket.destroy();
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return { address: `http://127.0.0.1:${server.address().port}`, reached, close: () => server.close() };
}

/**
 * Tries, in the frame itself and in a worker of it that has all its doors, what no program may be able to do. No program gets as far: they
 * run in workers whose doors are closed. Called in the frame. Answers what succeeded.
 */
async function attempts({ api, elsewhere }) {
  const LIMIT_MS = 3_000;
  const succeeded = [];
  const tried = [];
  const limited = (promise) => Promise.race([promise, new Promise((_, late) => setTimeout(() => late(new Error('no answer')), LIMIT_MS))]);
  const attempt = async (name, act) => {
    tried.push(name);
    try {
      if ((await limited(act())) !== false) {
        succeeded.push(name);
      }
    } catch {
      // As it should be.
    }
  };
  const socket = (address) =>
    new Promise((open, closed) => {
      const made = new WebSocket(address);
      made.onopen = open;
      made.onerror = closed;
    });
  const request = (address) =>
    new Promise((loaded, failed) => {
      const made = new XMLHttpRequest();
      made.open('GET', address);
      made.onload = loaded;
      made.onerror = failed;
      made.send();
    });
  const stream = (address) =>
    new Promise((open, failed) => {
      const made = new EventSource(address);
      made.onopen = open;
      made.onerror = failed;
    });
  const element = (tag, fields) =>
    new Promise((loaded, failed) => {
      const made = Object.assign(document.createElement(tag), fields, { onload: loaded, onerror: failed });
      document.body ? document.body.append(made) : document.documentElement.append(made);
    });
  const network = (prefix, page) =>
    [
      ['fetch of the API', () => fetch(api)],
      ['fetch of the API without reading', () => fetch(api, { mode: 'no-cors' })],
      ['fetch elsewhere', () => fetch(elsewhere)],
      ['fetch elsewhere without reading', () => fetch(elsewhere, { mode: 'no-cors', method: 'POST', body: 'secret' })],
      ['XMLHttpRequest', () => request(api)],
      ['XMLHttpRequest elsewhere', () => request(elsewhere)],
      ['WebSocket', () => socket(api.replace('http', 'ws'))],
      ['WebSocket elsewhere', () => socket(elsewhere.replace('http', 'ws'))],
      ['EventSource', () => stream(elsewhere)],
      ['module of the application', () => import(new URL('/colour-scheme.js', api).href)],
      ['module elsewhere', () => import(elsewhere)],
      ['sending a beacon', () => page && navigator.sendBeacon(elsewhere, 'secret') && new Promise(() => {})],
    ].reduce((before, [name, act]) => before.then(() => attempt(`${prefix}: ${name}`, act)), Promise.resolve());

  await network('frame', true);
  await attempt('frame: parent', async () => parent.document.title);
  await attempt('frame: top', async () => top.document.title);
  await attempt('frame: cookies', async () => document.cookie !== undefined);
  await attempt('frame: localStorage', async () => localStorage.length);
  await attempt('frame: sessionStorage', async () => sessionStorage.length);
  await attempt('frame: indexedDB', () => new Promise((open, failed) => Object.assign(indexedDB.open('a'), { onsuccess: open, onerror: failed })));
  await attempt('frame: caches', () => caches.open('a'));
  await attempt('frame: service worker', () => navigator.serviceWorker.register('/colour-scheme.js'));
  await attempt('frame: popup', async () => window.open(elsewhere) !== null);
  await attempt('frame: popup of the application', async () => window.open(new URL('/', api).href) !== null);
  await attempt('frame: top navigation', async () => (top.location.href = elsewhere));
  await attempt('frame: dialog', async () => window.confirm('?'));
  await attempt('frame: image', () => element('img', { src: elsewhere }));
  await attempt('frame: script', () => element('script', { src: elsewhere }));
  await attempt('frame: inline script', async () => element('script', { textContent: 'globalThis.inlineRan = true' }).then() && globalThis.inlineRan === true);
  await attempt('frame: frame', () => element('iframe', { src: elsewhere }).then(() => new Promise(() => {})));
  await attempt('frame: eval', async () => (0, eval)('1'));
  await attempt('frame: camera', () => navigator.mediaDevices.getUserMedia({ video: true }));

  const source = `(${async function worker(api, elsewhere, LIMIT_MS, helpers) {
    const succeeded = [];
    const tried = [];
    const { limited, socket, request, stream, attempt, network } = helpers(api, elsewhere, LIMIT_MS, succeeded, tried);
    void [limited, socket, request, stream];
    await network('worker', false);
    await attempt('worker: importScripts', async () => importScripts(elsewhere));
    await attempt('worker: indexedDB', () => new Promise((open, failed) => Object.assign(indexedDB.open('a'), { onsuccess: open, onerror: failed })));
    await attempt('worker: eval', async () => (0, eval)('1'));
    const inner = URL.createObjectURL(new Blob([`fetch(${JSON.stringify(elsewhere)}, { mode: 'no-cors' }).then(() => postMessage('reached'), () => postMessage('blocked'))`]));
    await attempt('worker: worker of a worker', () => new Promise((heard, failed) => {
      const nested = new Worker(inner);
      nested.onmessage = ({ data }) => (data === 'reached' ? heard() : failed());
      nested.onerror = failed;
    }));
    postMessage({ succeeded, tried });
  }})`;
  const helpers = `(api, elsewhere, LIMIT_MS, succeeded, tried) => {
    const page = false;
    const limited = ${limited};
    const attempt = ${attempt};
    const socket = ${socket};
    const request = ${request};
    const stream = ${stream};
    const network = ${network};
    return { limited, attempt, socket, request, stream, network };
  }`;
  const code = `${source}(${JSON.stringify(api)}, ${JSON.stringify(elsewhere)}, ${LIMIT_MS}, ${helpers})`;
  const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
  const heard = await new Promise((answer, failed) => {
    worker.onmessage = ({ data }) => answer(data);
    worker.onerror = ({ message }) => failed(new Error(`the worker failed: ${message}`));
  });
  worker.terminate();
  return { succeeded: [...succeeded, ...heard.succeeded], tried: [...tried, ...heard.tried] };
}

/** Whatever runs in the frame and in its workers gets nowhere, even if no door were closed. */
export async function wallsHold(page, address) {
  const other = await outside();
  try {
    const where = { api: `${address}/api/auth/setup`, elsewhere: `${other.address}/secret` };
    const before = page.url();
    // The attempts are such as succeed elsewhere.
    assert.equal(await page.evaluate(async ({ api }) => (await fetch(api)).status, where), 200);
    const frame = page.frames().find((one) => one.url().endsWith('/runner/frame.html'));
    const { succeeded, tried } = await frame.evaluate(attempts, where);
    assert.deepEqual(succeeded, [], 'what succeeded in the frame');
    assert.ok(tried.length > 40, `only ${tried.length} attempts were made`);
    assert.deepEqual(other.reached, [], 'what reached another server');
    assert.equal(page.url(), before);
    assert.equal(page.context().pages().length, 1, 'windows that were opened');
    return tried.length;
  } finally {
    other.close();
  }
}
