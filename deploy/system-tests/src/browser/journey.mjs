// The whole main job by people at browsers, against a running and empty Rehearsal.
//
//   node journey.mjs <address> <one-time code of the first administrator> [folder for screenshots]
//
// Prints each step; ends with 1 at the first that fails, with the name of the step, pictures of everybody's page and what went wrong in
// the browsers. What axe finds on the pages is gathered, and fails the journey at its end.
import { bank } from './chapters/bank.mjs';
import { choice } from './chapters/choice.mjs';
import { foundation } from './chapters/foundation.mjs';
import { lobby } from './chapters/lobby.mjs';
import { plan } from './chapters/plan.mjs';
import { outcome } from './chapters/outcome.mjs';
import { room } from './chapters/room.mjs';
import { Stage } from './stage/stage.mjs';

const [address, code, folder = 'target/screenshots'] = process.argv.slice(2);
if (!address || !code) {
  throw new Error('usage: node journey.mjs <address> <one-time code> [folder for screenshots]');
}

const begun = Date.now();
await Stage.play(address, folder, async (stage) => {
  const people = await foundation(stage, code);
  await bank(stage, people);
  await plan(stage, people);
  await lobby(stage, people);
  await room(stage, people);
  await outcome(stage, people);
  await choice(stage, people);
});
console.log(`${process.exitCode ? 'FAILED' : 'done'} after ${((Date.now() - begun) / 1000).toFixed(0)} s, screenshots in ${folder}`);
