// Fails when the room's first load needs more script than it may: the built page, everything it imports before the room shows, for a panel
// member and for a candidate, each file compressed as a server would.
//
//   node roomSize.mjs <folder that Vite built to, with its manifest>
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const MOST_BYTES = 300_000;
const FIRST_LOADS = {
  'panel member': ['index.html', 'src/features/room/RoomPage.tsx', 'src/features/room/panel/PanelRoom.tsx'],
  candidate: ['index.html', 'src/features/room/RoomPage.tsx', 'src/features/room/candidate/Candidate.tsx'],
};

const [built] = process.argv.slice(2);
if (!built) {
  throw new Error('usage: roomSize.mjs <built folder>');
}
const manifest = JSON.parse(readFileSync(join(built, '.vite', 'manifest.json'), 'utf8'));

/** The scripts that the given ones need before they run, and they themselves. */
function scriptsOf(keys) {
  const found = new Set();
  const waiting = [...keys];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    const chunk = manifest[key];
    if (!chunk) {
      throw new Error(`${key} is not in the manifest: was it moved or renamed?`);
    }
    if (!found.has(chunk.file)) {
      found.add(chunk.file);
      waiting.push(...(chunk.imports ?? []));
    }
  }
  return [...found].filter((file) => file.endsWith('.js'));
}

function compressedBytes(file) {
  return gzipSync(readFileSync(join(built, file)), { level: 9 }).length;
}

let tooMuch = false;
for (const [who, keys] of Object.entries(FIRST_LOADS)) {
  const sizes = scriptsOf(keys).map((file) => ({ file, bytes: compressedBytes(file) }));
  const sum = sizes.reduce((bytes, size) => bytes + size.bytes, 0);
  console.log(`first load of the room, ${who}: ${(sum / 1000).toFixed(1)} kB in ${sizes.length} scripts, of at most ${MOST_BYTES / 1000} kB`);
  if (sum > MOST_BYTES) {
    tooMuch = true;
    sizes.sort((a, b) => b.bytes - a.bytes);
    sizes.slice(0, 12).forEach(({ file, bytes }) => console.log(`  ${(bytes / 1000).toFixed(1).padStart(6)} kB  ${file}`));
  }
}
process.exitCode = tooMuch ? 1 : 0;
