// node room.mjs [quick|full] [--only steady,growing,many] [--targets memory,file,direct,gateway] [--rate edits/s in a room] [--seconds n]
//   [--rounds n] [--profile file.jfr]
//
// Drives the live room of a product that runs, as LiveRooms.java tells on the standard input, and Hocuspocus beside it. This process is the
// load; every server is another process. Prints figures; ends by itself.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hocuspocus } from './hocuspocus.mjs';
import { jcmd } from './processes.mjs';
import { rehearsal } from './rehearsal.mjs';
import { schedule } from './schedule.mjs';
import { growing, many, steady } from './shapes.mjs';

const LONGEST_MINUTES = 40;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    targets: { type: 'string', default: 'memory,file,direct,gateway' },
    rate: { type: 'string', default: '10' },
    seconds: { type: 'string' },
    rounds: { type: 'string' },
    profile: { type: 'string' },
  },
});
const [mode = 'full'] = positionals;
if (mode !== 'quick' && mode !== 'full') {
  throw new Error(`there is no mode ${mode}: quick or full`);
}
const quick = mode === 'quick';
const shapes = (values.only ?? (quick ? 'steady' : 'steady,growing,many')).split(',');
const setup = JSON.parse(readFileSync(0, 'utf8'));
setTimeout(() => {
  console.error(`not done after ${LONGEST_MINUTES} minutes`);
  process.exit(1);
}, LONGEST_MINUTES * 60_000).unref();

const sessions = schedule(setup);
const product = (name, address) =>
  rehearsal({
    ...{ name, base: address.replace(/^http/, 'ws'), origin: setup.address, setup },
    ...{ rooms: sessions.some, tokens: sessions.tokens },
  });
const all = {
  memory: hocuspocus({ name: 'Hocuspocus 4.7.0, in memory' }),
  file: hocuspocus({ name: 'Hocuspocus 4.7.0, each update in a file', file: join(setup.folder, 'updates') }),
  direct: product('Rehearsal, session-service', setup.sessions),
  gateway: product('Rehearsal, through the gateway', setup.address),
};
const among = (...names) => names.filter((name) => values.targets.split(',').includes(name)).map((name) => all[name]);

if (values.profile) {
  await jcmd(setup.javaHome, setup.pids['session-service'], 'JFR.start', 'name=room', 'settings=profile', `filename=${values.profile}`);
}
if (shapes.includes('steady')) {
  await steady(among('memory', 'file', 'direct', 'gateway'), {
    ...{ rooms: 50, rate: Number(values.rate), first: quick ? 6 : 40, warmUp: quick ? 1 : 5 },
    ...{ seconds: Number(values.seconds ?? (quick ? 5 : 20)), rounds: Number(values.rounds ?? (quick ? 1 : 3)) },
  });
}
if (shapes.includes('growing')) {
  await growing(among('memory', 'file', 'direct'), { rooms: 100, from: 500, most: 9_000, seconds: 8, warmUp: 3 });
}
if (shapes.includes('many')) {
  await many(among('memory', 'direct'), { rooms: 1_000, perSecond: 1_000, seconds: Number(values.seconds ?? 20), warmUp: 10 });
}
if (values.profile) {
  await jcmd(setup.javaHome, setup.pids['session-service'], 'JFR.stop', 'name=room');
}
process.exit(0);
