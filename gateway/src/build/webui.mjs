// Builds the web application and copies it to where the jar takes its static files from. Does nothing when neither the sources nor
// the copy have changed since the last build.
//
//   node webui.mjs <folder with package.json> <folder for the result> <file that remembers what was built>
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fingerprint, install, npm, textOf } from './sources.mjs';

const [source, target, stamp] = process.argv.slice(2);
if (!source || !target || !stamp) {
  throw new Error('usage: webui.mjs <source folder> <target folder> <stamp file>');
}

const sources = fingerprint(source);
if (existsSync(join(target, 'index.html')) && textOf(stamp) === sources) {
  console.log('web application: up to date');
  process.exit(0);
}

install(source);
npm(source, 'run', 'build');
rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
// Source maps stay behind, for they are several times as large as what they explain, and so does what is only for the build.
cpSync(join(source, 'dist'), target, {
  recursive: true,
  filter: (file) => !file.endsWith('.map') && basename(file) !== '.vite',
});
writeFileSync(stamp, sources);
console.log('web application: built');
