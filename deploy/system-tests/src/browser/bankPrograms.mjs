// The coding questions of the bank in the runner of a real browser: each solution passes every check, and what a candidate begins with does
// not.
//
//   node bankPrograms.mjs <address> <version of Pyodide> <file with the programs>
//
// The file: a list of {slug, file, starter, solution, checks: [{name, code}]}. Prints each step; ends with 1 if one fails.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { stage, step } from './runner/stage.mjs';
import { launched } from './stage/chromium.mjs';

const [address, pyodide, programs] = process.argv.slice(2);
if (!address || !pyodide || !programs) {
  throw new Error('usage: node bankPrograms.mjs <address> <version of Pyodide> <file with the programs>');
}

const browser = await launched();
try {
  const { page, py } = await stage(browser, address, pyodide);
  await page.evaluate(() => runner.python());
  for (const { slug, file, starter, solution, checks } of JSON.parse(await readFile(programs, 'utf8'))) {
    await step(slug, async () => {
      const solved = await py(solution, { file, checks });
      assert.equal(solved.end, 'ok', solved.output);
      assert.equal(solved.checks.length, checks.length);
      const failed = checks.flatMap(({ name }, at) => (solved.checks[at].passed ? [] : [`${name}: ${solved.checks[at].message}`]));
      assert.deepEqual(failed, []);
      const untouched = await py(starter, { file, checks });
      assert.ok(untouched.checks.some(({ passed }) => !passed), 'what a candidate begins with passes every check');
    });
  }
} finally {
  await browser.close();
}
