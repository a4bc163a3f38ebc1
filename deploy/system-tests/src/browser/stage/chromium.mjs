import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { PATIENCE_MS } from './patience.mjs';

const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The product listens on IPv4 only.
  '--host-resolver-rules=MAP localhost 127.0.0.1',
];

/** A browser of this machine, without a window. */
export async function launched(...flags) {
  const executablePath = PLACES.find((place) => place && existsSync(place));
  assert.ok(executablePath, 'no Chromium was found; say where it is with CHROMIUM=/path/to/chromium');
  return chromium.launch({ executablePath, args: [...FLAGS, ...flags], timeout: 2 * PATIENCE_MS });
}
