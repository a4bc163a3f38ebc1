/**
 * Puts the runner's frame into a page as the application does, and runs programs in it by the frame's own protocol. To be called in the page;
 * the application's own hand on the frame has its tests beside it, and the room's chapter of the journey.
 */
export function installDriver({ pyodide, limitMs }) {
  const fetched = async (path, kind) => {
    const answer = await fetch(path);
    if (!answer.ok) {
      throw new Error(`${path}: ${answer.status}`);
    }
    return answer[kind]();
  };
  const listeners = new Set();
  let port;
  let count = 0;
  const open = () =>
    new Promise((ready) => {
      const frame = document.createElement('iframe');
      const channel = new MessageChannel();
      port = channel.port1;
      port.onmessage = ({ data }) => (data.t === 'ready' ? ready() : listeners.forEach((listener) => listener(data)));
      frame.setAttribute('sandbox', 'allow-scripts');
      frame.addEventListener('load', () => frame.contentWindow.postMessage('port', '*', [channel.port2]), { once: true });
      frame.src = '/runner/frame.html';
      document.body.append(frame);
    });
  const python = async () => {
    const folder = `/runner/pyodide-${pyodide}/`;
    const [loader, module, lock, wasm, library] = await Promise.all([
      fetched(`${folder}pyodide.mjs`, 'text'),
      fetched(`${folder}pyodide.asm.mjs`, 'text'),
      fetched(`${folder}pyodide-lock.json`, 'text'),
      fetched(`${folder}pyodide.asm.wasm`, 'arrayBuffer'),
      fetched(`${folder}python_stdlib.zip`, 'arrayBuffer'),
    ]);
    port.postMessage({ t: 'runtime', runtime: { loader, module, lock, wasm, library } });
  };
  /** Runs a program; `stop` ends it that many milliseconds after it has begun. */
  const run = (program, { stop, wheels = [] } = {}) =>
    new Promise((finish) => {
      const id = String(++count);
      const outcome = { end: 'unknown', output: '', checks: [], wanted: [] };
      const done = () => {
        listeners.delete(hear);
        clearTimeout(timer);
        port.postMessage({ t: 'stop', run: id });
        finish(outcome);
      };
      let timer = setTimeout(() => (outcome.end = 'not started') && done(), 60_000);
      const hear = async (report) => {
        if (report.run !== id) {
          return;
        }
        if (report.t === 'running') {
          clearTimeout(timer);
          timer = setTimeout(() => (outcome.end = stop ? 'stopped' : 'timeout') && done(), stop ?? limitMs);
        } else if (report.t === 'printed') {
          outcome.output += report.text;
        } else if (report.t === 'cut') {
          outcome.cut = true;
        } else if (report.t === 'ended') {
          outcome.end = report.end;
        } else if (report.t === 'checked') {
          outcome.checks[report.index] = { passed: report.passed, message: report.message };
        } else if (report.t === 'wants') {
          outcome.wanted.push(report.wheel);
          port.postMessage({ t: 'wheel', run: id, file: report.wheel, bytes: await fetched(`/runner/wheels/${report.wheel}`, 'arrayBuffer') });
        } else if (report.t === 'died' || report.t === 'broken') {
          outcome.end = report.t;
          outcome.why = report.why;
          done();
        } else if (report.t === 'done') {
          done();
        }
      };
      listeners.add(hear);
      port.postMessage({ t: 'run', run: id, program: { checks: [], besides: [], ...program }, wheels });
    });
  globalThis.runner = { open, python, run };
}
