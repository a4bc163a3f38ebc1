// Builds the web application and copies it to where the jar takes its static files from. Does nothing when neither the sources nor
// the copy have changed since the last build: both are compared by content, so a fresh clone and a branch switch do the right thing.
//
//   node webui.mjs <folder with package.json> <folder for the result> <file that remembers what was built>
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const [source, target, stamp] = process.argv.slice(2);
if (!source || !target || !stamp) {
  throw new Error('usage: webui.mjs <source folder> <target folder> <stamp file>');
}

const NOT_SOURCES = new Set(['node_modules', 'dist', 'coverage', 'test-results', 'playwright-report', '.vite']);

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !NOT_SOURCES.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : [path];
    });
}

function fingerprint(folder) {
  const hash = createHash('sha256');
  for (const file of filesBelow(folder)) {
    hash.update(relative(folder, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function textOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function run(...words) {
  execFileSync('npm', words, { cwd: source, stdio: 'inherit', shell: process.platform === 'win32' });
}

const sources = fingerprint(source);
if (existsSync(join(target, 'index.html')) && textOf(stamp) === sources) {
  console.log('web application: up to date');
  process.exit(0);
}

const lock = createHash('sha256').update(readFileSync(join(source, 'package-lock.json'))).digest('hex');
const installed = join(source, 'node_modules', '.installed-lock');
if (textOf(installed) !== lock) {
  run('ci', '--no-audit', '--no-fund');
  writeFileSync(installed, lock);
}
run('run', 'build');
rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
// Source maps stay behind: they are several times as large as what they explain.
cpSync(join(source, 'dist'), target, { recursive: true, filter: (file) => !file.endsWith('.map') });
writeFileSync(stamp, sources);
console.log('web application: built');
