// Four people in one call, against a running Rehearsal: cameras and microphones that Chromium makes up, media that really flows.
//
//   node call.mjs <address> <folder for screenshots> <JSON: {session, joinLink, password, interviewers: [{name, email}, …]}>
//
// Prints each step; ends with 1 at the first that fails, as the journey does.
import { Stage } from './stage/stage.mjs';
import { call } from './chapters/call.mjs';

const [address, folder, facts] = process.argv.slice(2);
if (!address || !folder || !facts) {
  throw new Error('usage: node call.mjs <address> <folder for screenshots> <JSON of the session and its people>');
}

await Stage.play(address, folder, (stage) => {
  Object.assign(stage.facts, JSON.parse(facts));
  return call(stage);
});
