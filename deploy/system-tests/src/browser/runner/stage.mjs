// What scripts that run programs in the runner's frame begin with.
import { installDriver } from './driver.mjs';

/** How long a program may take before it is ended, as the application has it. */
const LIMIT_MS = 10_000;

export async function step(name, act) {
  const begun = Date.now();
  try {
    await act();
    console.log(`ok    ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
  } catch (failure) {
    console.log(`FAIL  ${name}\n${failure.stack ?? failure}`);
    process.exitCode = 1;
  }
}

/** A page of the application with the runner's frame in it. */
export async function stage(browser, address, pyodide) {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${address}/`);
  await page.evaluate(installDriver, { pyodide, limitMs: LIMIT_MS });
  await page.evaluate(() => runner.open());
  const run = (language, code, more = {}, options = {}) => {
    const program = { language, file: language === 'python' ? 'main.py' : 'main.js', code, ...more };
    return page.evaluate(([program, options]) => runner.run(program, options), [program, options]);
  };
  return { page, js: (code, ...rest) => run('javascript', code, ...rest), py: (code, ...rest) => run('python', code, ...rest) };
}
