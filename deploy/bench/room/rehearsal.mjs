// The product's room: JSON over WebSockets, one push under way at a time, and what was typed meanwhile in the next, as the web application does.
import { randomUUID } from 'node:crypto';
import WebSocket from 'ws';
import { Hopes } from './hopes.mjs';
import { INITIAL_LINES } from './text.mjs';
import { liveHeapOfJvm } from './processes.mjs';

const FILE = 'main.py';
/** A socket may send 50 frames a second, and 100 at once. */
const FRAMES_PER_SECOND = 45;
const FRAMES_AT_ONCE = 60;

/**
 * The product as it runs.
 *
 * @param name for people
 * @param base address of the sockets
 * @param origin the public address
 * @param setup what the launcher of this benchmark tells
 * @param rooms names of sessions, as many as needed: (count) => Promise<string[]>
 * @param tokens of the two interviewers: () => Promise<string[]>
 */
export function rehearsal({ name, base, origin, setup, rooms, tokens }) {
  const { 'session-service': server, ...others } = setup.pids;
  return {
    name,
    pids: { server, ...others },
    start: async () => {},
    stop: async () => {},
    liveHeap: () => liveHeapOfJvm(setup.javaHome, server),
    async prepare(count) {
      const [sessions, [one, other]] = [await rooms(count), await tokens()];
      return sessions.map((session) => async () => {
        const address = `${base}/api/sessions/${session}/live`;
        const pair = [new Writer(address, origin, one, 0), new Writer(address, origin, other, 1)];
        for (const writer of pair) {
          await writer.entered();
        }
        if (pair[0].length === 0) {
          pair[0].begin();
        }
        await Promise.all(pair.map((writer) => writer.begun()));
        return pair;
      });
    },
  };
}

/** One person in a room. Two of them share the file: what the first types stands in the middle, what the second types at the end. */
class Writer {
  refused = 0;
  held = 0;
  onSeen = () => {};
  length = 0;
  #version = 0;
  #middle = 0;
  #counts = [0, 0];
  #typed = 0;
  #underWay = 0;
  #seq = 0;
  #place;
  #socket;
  #frames = { left: FRAMES_AT_ONCE, at: performance.now(), waiting: false };
  #hopes = new Hopes();
  #joined = false;

  constructor(address, origin, token, place) {
    this.#place = place;
    this.#socket = new WebSocket(`${address}?client=${randomUUID()}`, ['rehearsal.v1', `bearer.${token}`], {
      origin,
      perMessageDeflate: false,
    });
    this.#socket.on('message', (data) => this.#receive(JSON.parse(data.toString())));
    this.#socket.on('error', (failure) => this.#hopes.fail(failure));
    this.#socket.on('close', (code, reason) => this.#hopes.fail(new Error(`the socket was closed with ${code} ${reason}`)));
  }

  get failure() {
    return this.#hopes.failure;
  }

  entered() {
    return this.#hopes.until(() => this.#joined);
  }

  /** Everybody has the text that the file begins with. */
  begun() {
    return this.#hopes.until(() => this.length > 0);
  }

  begin() {
    this.#edit([[0, ...INITIAL_LINES]]);
  }

  type() {
    this.#typed += 1;
    this.#push();
  }

  close() {
    this.#socket.removeAllListeners('close');
    this.#socket.close();
  }

  #push() {
    if (this.#underWay > 0 || this.#typed === 0 || !this.#mayWrite()) {
      return;
    }
    const at = this.#place === 0 ? this.#middle + this.#counts[0] : this.length;
    const change = at > 0 ? [at] : [];
    change.push([0, 'x'.repeat(this.#typed)]);
    if (this.length > at) {
      change.push(this.length - at);
    }
    this.#underWay = this.#typed;
    this.#edit(change);
  }

  #edit(change) {
    this.#entry('edited', { file: FILE, base: this.#version, updates: [change] });
  }

  #entry(kind, data) {
    this.#seq += 1;
    this.#socket.send(JSON.stringify({ t: 'entry', seq: this.#seq, kind, data }));
  }

  #receive(frame) {
    if (frame.t === 'entry' && frame.kind === 'edited') {
      this.#edited(frame);
    } else if (frame.t === 'welcome') {
      this.#welcome(frame);
    } else if (frame.t === 'entry' && frame.kind === 'joined' && frame.seq === 1) {
      this.#joined = true;
    } else if (frame.t === 'refused') {
      if (frame.problem.type !== '/problems/stale-edit') {
        this.#hopes.fail(new Error(`refused: ${JSON.stringify(frame.problem)}`));
      }
      this.refused += 1;
      this.#underWay = 0;
      this.#push();
    }
    this.#hopes.look();
  }

  #welcome({ view }) {
    const file = view.files.find(({ name }) => name === FILE);
    this.#version = file.version;
    this.length = file.text.length;
    this.#middle = this.length >> 1;
    this.#entry('joined', { name: 'Writer' });
  }

  #edited({ data, seq }) {
    const inserted = data.updates.flat().reduce((sum, part) => sum + (Array.isArray(part) ? textOf(part).length : 0), 0);
    this.#version += data.updates.length;
    if (this.length === 0) {
      this.#middle = inserted >> 1;
    } else if (seq !== undefined) {
      this.#counts[this.#place] += inserted;
      this.#typed -= inserted;
      this.#underWay = 0;
    } else {
      this.#counts[1 - this.#place] += inserted;
    }
    this.length += inserted;
    this.onSeen(this.#counts[1 - this.#place]);
    this.#push();
  }

  /** Whether one more frame is within what a socket may send; if not, the push is made as soon as it is. */
  #mayWrite() {
    const frames = this.#frames;
    const now = performance.now();
    frames.left = Math.min(FRAMES_AT_ONCE, frames.left + ((now - frames.at) * FRAMES_PER_SECOND) / 1000);
    frames.at = now;
    if (frames.left >= 1) {
      frames.left -= 1;
      return true;
    }
    if (!frames.waiting) {
      frames.waiting = true;
      this.held += 1;
      setTimeout(
        () => {
          frames.waiting = false;
          this.#push();
        },
        ((1 - frames.left) * 1000) / FRAMES_PER_SECOND + 1,
      );
    }
    return false;
  }
}

/** What a part of a change puts in. */
function textOf([, ...lines]) {
  return lines.join('\n');
}
