// The runner of code in a real browser, against a running Rehearsal: what it does, and what it keeps in.
//
//   node runner.mjs <address> <version of Pyodide>
//
// Prints each step; ends with 1 if one fails.
import assert from 'node:assert/strict';
import { stage, step } from './runner/stage.mjs';
import { wallsHold } from './runner/walls.mjs';
import { launched } from './stage/chromium.mjs';
import { eventually } from './stage/patience.mjs';

const [address, pyodide] = process.argv.slice(2);
if (!address || !pyodide) {
  throw new Error('usage: node runner.mjs <address> <version of Pyodide>');
}

const browser = await launched();
try {
  const { page, js, py } = await stage(browser, address, pyodide);

  await step('JavaScript runs and prints, with await and timers', async () => {
    const { end, output } = await js('console.log("one", [1, { a: 2n }]);\nawait 0;\nsetTimeout(() => console.log("later"), 20);');
    assert.deepEqual({ end, output }, { end: 'ok', output: 'one [1, {a: 2n}]\nlater\n' });
  });
  await step('An error in JavaScript says where it was', async () => {
    const { end, output } = await js('const x = 1;\nfunction f() { return x.y.z; }\nf();');
    assert.equal(end, 'error');
    assert.match(output, /^Uncaught TypeError: .*\n {4}at f \(main\.js:2:\d+\)\n {4}at main\.js:3:1\n$/);
  });
  await step('An endless loop in JavaScript is ended, and the next program runs', async () => {
    assert.equal((await js('for (;;);')).end, 'timeout');
    assert.equal((await js('console.log(1)')).output, '1\n');
  });
  await step('A buffer of 4 GB in JavaScript is refused', async () => {
    assert.equal((await js('new Uint8Array(4 * 1024 ** 3).fill(1)')).end, 'memory');
  });
  await step('Output is cut at 16,000 characters', async () => {
    const { end, output, cut } = await js('for (let i = 0; i < 3000; i++) console.log("0123456789");');
    assert.deepEqual({ end, cut, length: output.length }, { end: 'ok', cut: true, length: 16_000 });
  });
  await step('Checks of JavaScript pass and fail', async () => {
    const checks = ['if (add(1, 2) !== 3) throw new Error("no sum");', 'throw new Error("too slow");', 'let ;'].map((code) => ({ name: 'a check', code }));
    const { checks: [first, second] } = await js('const add = (a, b) => a + b;', { checks: checks.slice(0, 2) });
    assert.deepEqual([first, second], [{ passed: true, message: '' }, { passed: false, message: 'too slow' }]);
    const unreadable = await js('console.log("once");', { checks: checks.slice(2) });
    assert.deepEqual([unreadable.output, unreadable.checks[0].passed], ['once\n', false]);
  });
  await step('JavaScript finds no network, neighbour, storage or page', async () => {
    const names = ['XMLHttpRequest', 'fetch', 'WebSocket', 'EventSource', 'importScripts', 'Worker', 'SharedWorker', 'BroadcastChannel'];
    const more = ['indexedDB', 'caches', 'postMessage', 'parent', 'top', 'opener', 'document', 'localStorage', 'window', 'close'];
    const code = `for (const name of ${JSON.stringify([...names, ...more])}) {
      let told = 'gone';
      try { const it = globalThis[name]; if (it !== undefined) { await new it('/api/auth/setup'); told = 'there'; } } catch (e) {}
      if (told !== 'gone') console.log(name);
    }
    if (navigator.sendBeacon || navigator.serviceWorker || navigator.storage) console.log('navigator');
    try { eval('1'); console.log('eval'); } catch {}
    try { await import('/colour-scheme.js'); console.log('import'); } catch {}
    try { await import('${address}/colour-scheme.js'); console.log('import by address'); } catch {}`;
    assert.deepEqual(await js(code).then(({ end, output }) => ({ end, output })), { end: 'ok', output: '' });
  });

  await page.evaluate(() => runner.python());
  await step('Python runs and prints, on both streams, with await', async () => {
    const code = 'import sys, asyncio\nprint("ä€😀")\nsys.stderr.write("err\\n")\nasync def main():\n    await asyncio.sleep(0.01)\n    return __name__\nprint(await main())';
    assert.deepEqual(await py(code).then(({ end, output }) => ({ end, output })), { end: 'ok', output: 'ä€😀\nerr\n__main__\n' });
  });
  await step('Every run begins afresh', async () => {
    await py('import builtins\nbuiltins.print = None\nleft = 1');
    assert.match((await py('print("here")\nleft')).output, /^here\nTraceback[\s\S]*NameError/);
  });
  await step('A traceback has the program\'s own frames alone', async () => {
    const { end, output } = await py('def f():\n    return 1 / 0\n\nf()');
    assert.equal(end, 'error');
    assert.match(output, /^Traceback \(most recent call last\):\n {2}File "main\.py", line 4, in <module>\n {4}f\(\)\n[\s\S]*line 2, in f[\s\S]*\nZeroDivisionError: division by zero\n$/);
    assert.doesNotMatch(output, /rehearsal|pyodide|_base/);
  });
  await step('"while True: pass" is ended, with what was printed before', async () => {
    const { end, output } = await py('print("so far", end="")\nwhile True: pass');
    assert.deepEqual({ end, output }, { end: 'timeout', output: 'so far' });
  });
  await step('Stop ends it at once, and the next program runs', async () => {
    assert.equal((await py('while True: pass', {}, { stop: 300 })).end, 'stopped');
    assert.equal((await js('console.log(1)')).output, '1\n');
  });
  await step('An allocation of 4 GB in Python ends as out of memory', async () => {
    assert.equal((await py('x = bytearray(4 * 1024 ** 3)')).end, 'memory');
    const { end, output } = await py('x = []\nwhile len(x) < 64:\n    x.append(bytearray(64 * 1024 ** 2))');
    assert.equal(end, 'memory');
    assert.match(output, /MemoryError/);
  });
  await step('Checks of Python pass and fail, and what they print is not shown; other files are there; input() is not', async () => {
    const checks = ['assert add(1, 2) == 3', 'print("of the check")\nassert add(1, 2) == 4, "no sum"', 'nothing'].map((code) => ({ name: 'a check', code }));
    const code = 'import helper\ndef add(a, b):\n    return a + b\ntry:\n    input("Name? ")\nexcept RuntimeError as reason:\n    print(helper.x, reason)';
    const { output, checks: results } = await py(code, { checks, besides: [{ name: 'helper.py', text: 'x = 5' }] });
    assert.match(output, /^5 input\(\) is not there.*\n$/);
    assert.deepEqual(results, [
      { passed: true, message: '' },
      { passed: false, message: 'no sum' },
      { passed: false, message: "NameError: name 'nothing' is not defined" },
    ]);
  });
  await step('Python finds no way out through JavaScript', async () => {
    const code = `
import js
for name in "fetch XMLHttpRequest WebSocket self eval Function postMessage document localStorage importScripts".split():
    if hasattr(js, name):
        print(name)
from pyodide.ffi import to_js
try:
    to_js([]).constructor.constructor("return 1")
    print("a function of text")
except Exception as refused:
    assert "unsafe-eval" in str(refused) or "Content Security Policy" in str(refused), refused
import socket
try:
    socket.create_connection(("127.0.0.1", 1), timeout=1)
    print("socket")
except OSError:
    pass
try:
    from pyodide.http import pyfetch
    await pyfetch("${address}/api/auth/setup")
    print("pyfetch")
except Exception:
    pass
print("tried")`;
    assert.deepEqual(await py(code).then(({ end, output }) => ({ end, output })), { end: 'ok', output: 'tried\n' });
  });
  await step('A wheel that the operator offers is loaded when it is imported', async () => {
    const { wheels } = await page.evaluate(async () => (await fetch('/runner/wheels/index.json')).json());
    assert.deepEqual(wheels.map(({ name, imports }) => ({ name, imports })), [{ name: 'greeting', imports: ['greeting'] }]);
    const { output, wanted } = await py('import greeting\nprint(greeting.WORDS)', {}, { wheels });
    assert.deepEqual({ output, wanted }, { output: 'good day\n', wanted: [wheels[0].file] });
    const missing = await py('import numpy', {}, { wheels });
    assert.match(missing.output, /No module named 'numpy'\n.*besides the standard library: greeting\./);
    assert.deepEqual(missing.wanted, []);
  });
  await step('Nothing in the frame reaches this server, another one, the page or the browser\'s storage', async () => {
    const attempts = await wallsHold(page, address);
    console.log(`      ${attempts} attempts`);
  });
} finally {
  await browser.close();
}

// The browser's own bound, made small, so that the test does not take what the machine has.
const small = await launched('--js-flags=--max-old-space-size=300');
try {
  await step('JavaScript that takes all memory does not take the page along', async () => {
    const { page } = await stage(small, address, pyodide);
    // Playwright takes the end of a frame's process for the end of the page; the browser knows better.
    const session = await page.context().newCDPSession(page);
    const evaluated = async (expression) =>
      (await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })).result.value;
    const code = 'const all = []; for (;;) all.push(new Array(1e6).fill(Math.random()));';
    const program = JSON.stringify({ language: 'javascript', file: 'main.js', code });
    await evaluated(`void runner.run(${program}, { stop: 15_000 }).then(({ end }) => (globalThis.ended = end))`);
    await eventually('the end of the program', () => evaluated('globalThis.ended'));
    await evaluated('document.querySelector("iframe").remove()');
    await evaluated('runner.open()');
    const next = JSON.stringify({ language: 'javascript', file: 'main.js', code: 'console.log("alive")' });
    assert.equal(await evaluated(`runner.run(${next}).then(({ output }) => output)`), 'alive\n');
  });
} finally {
  await small.close();
}
