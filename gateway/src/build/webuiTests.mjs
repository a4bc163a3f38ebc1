// Runs the tests and the linter of the web application; fails when one of them does. The tests run each time, as all tests of the
// product do; the linter, which takes longer and depends on nothing but the sources, when they have changed since it was content.
//
//   node webuiTests.mjs <folder with package.json> <report that the tests write> <file that remembers what was linted>
import { rmSync, writeFileSync } from 'node:fs';
import { fingerprint, install, npm, textOf } from './sources.mjs';

const [source, report, stamp] = process.argv.slice(2);
if (!source || !report || !stamp) {
  throw new Error('usage: webuiTests.mjs <source folder> <report file> <stamp file>');
}

/** One suite around those of the files, with their numbers: what reads the reports of the Java tests reads one suite from each file. */
function asOneSuite(suites) {
  const skipped = [...suites.matchAll(/<testsuite [^>]*?\bskipped="(\d+)"/g)].reduce((sum, [, number]) => sum + Number(number), 0);
  return suites.replace('<testsuites ', `<testsuite skipped="${skipped}" `).replace('</testsuites>', '</testsuite>');
}

/** Whether the step succeeded; npm has said why not. */
function succeeds(step) {
  try {
    step();
    return true;
  } catch {
    return false;
  }
}

install(source);
rmSync(report, { force: true });
const tested = succeeds(() => npm(source, 'test'));
const suites = textOf(report);
if (suites) {
  writeFileSync(report, asOneSuite(suites));
}

const sources = fingerprint(source);
const unchanged = textOf(stamp) === sources;
const linted = unchanged || succeeds(() => npm(source, 'run', 'lint'));
if (unchanged) {
  console.log('web application: linted before');
} else if (linted) {
  writeFileSync(stamp, sources);
}
if (!tested || !linted) {
  console.error(`web application: ${[tested ? [] : 'the tests', linted ? [] : 'the linter'].flat().join(' and ')} failed`);
  process.exit(1);
}
