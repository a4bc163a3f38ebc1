// What the steps of the web application's build share: whether its sources have changed, and npm.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

// The types of the API are made from its document, which counts instead of them.
const NOT_SOURCES = new Set(['node_modules', 'dist', 'coverage', 'test-results', 'playwright-report', '.vite', 'schema.d.ts']);
const BESIDES = ['../../../docs/openapi.json', 'roomSize.mjs'].map((path) => fileURLToPath(new URL(path, import.meta.url)));

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !NOT_SOURCES.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : [path];
    });
}

/** Of the content of all sources: a fresh clone and a switch of branches do the right thing. */
export function fingerprint(folder) {
  const hash = createHash('sha256');
  const add = (name, file) => hash.update(name).update('\0').update(readFileSync(file)).update('\0');
  filesBelow(folder).forEach((file) => add(relative(folder, file), file));
  BESIDES.forEach((file) => add(basename(file), file));
  return hash.digest('hex');
}

export function textOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** Runs npm in the folder; throws when it fails. */
export function npm(folder, ...words) {
  execFileSync('npm', words, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
}

/** Installs what the lock file says, unless that is installed. */
export function install(folder) {
  const lock = createHash('sha256').update(readFileSync(join(folder, 'package-lock.json'))).digest('hex');
  const installed = join(folder, 'node_modules', '.installed-lock');
  if (textOf(installed) !== lock) {
    npm(folder, 'ci', '--no-audit', '--no-fund');
    writeFileSync(installed, lock);
  }
}
