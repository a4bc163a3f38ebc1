// Hocuspocus, in a process of its own, and who writes through it: a Yjs document each, as its provider does.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import WebSocket from 'ws';
import { readSyncMessage, writeSyncStep1, writeUpdate } from 'y-protocols/sync';
import * as Y from 'yjs';
import { Hopes } from './hopes.mjs';
import { INITIAL_TEXT } from './text.mjs';

const SERVER = fileURLToPath(new URL('hocuspocus-server.mjs', import.meta.url));
const PATIENCE_MS = 30_000;
const SYNC = 0;
const AUTH = 2;
const SYNC_REPLY = 4;
const TOKEN = 0;

/**
 * @param name for people
 * @param file where updates are kept before they are shown; without it they are in memory alone
 */
export function hocuspocus({ name, file }) {
  let process;
  let address;
  let documents = 0;
  const asked = (what) => once(process, 'message', { signal: AbortSignal.timeout(PATIENCE_MS) }).then(([answer]) => answer[what]);
  return {
    name,
    pids: {},
    async start() {
      process = fork(SERVER, file ? [file] : [], { execArgv: ['--expose-gc'] });
      address = `ws://127.0.0.1:${await asked('port')}`;
      this.pids = { server: process.pid };
    },
    async stop() {
      const ended = once(process, 'exit');
      process.disconnect();
      await ended;
    },
    liveHeap() {
      const heap = asked('heap');
      process.send('heap');
      return heap;
    },
    async prepare(count) {
      return Array.from({ length: count }, () => async () => {
        documents += 1;
        const pair = [new Writer(address, `room-${documents}`, 0), new Writer(address, `room-${documents}`, 1)];
        for (const writer of pair) {
          await writer.entered();
        }
        pair[0].begin();
        await Promise.all(pair.map((writer) => writer.begun()));
        pair[0].meet(pair[1]);
        pair[1].meet(pair[0]);
        return pair;
      });
    },
  };
}

/** One person in a document, with the same places to write at as in the product's room. */
class Writer {
  onSeen = () => {};
  document = new Y.Doc();
  #text = this.document.getText('main.py');
  #place;
  #name;
  #socket;
  #typed = 0;
  #synced = false;
  #hopes = new Hopes();
  #other = null;
  #otherBegan = 0;

  constructor(address, name, place) {
    this.#place = place;
    this.#name = name;
    this.#socket = new WebSocket(address, { perMessageDeflate: false });
    this.#socket.binaryType = 'arraybuffer';
    this.#socket.on('open', () => this.#greet());
    this.#socket.on('message', (data) => this.#receive(new Uint8Array(data)));
    this.#socket.on('error', (failure) => this.#hopes.fail(failure));
    this.#socket.on('close', (code, reason) => this.#hopes.fail(new Error(`the socket was closed with ${code} ${reason}`)));
    this.document.on('update', (update, origin) => {
      if (origin !== this) {
        this.#send(SYNC, (encoder) => writeUpdate(encoder, update));
      }
    });
  }

  get failure() {
    return this.#hopes.failure;
  }

  entered() {
    return this.#hopes.until(() => this.#synced);
  }

  begun() {
    return this.#hopes.until(() => this.#text.length > 0);
  }

  begin() {
    this.#text.insert(0, INITIAL_TEXT);
  }

  /** From now on, what that one types is counted. */
  meet(other) {
    this.#other = other.document.clientID;
    this.#otherBegan = this.#clock();
  }

  type() {
    this.#text.insert(this.#place === 0 ? (INITIAL_TEXT.length >> 1) + this.#typed : this.#text.length, 'x');
    this.#typed += 1;
  }

  close() {
    this.#socket.removeAllListeners('close');
    this.#socket.close();
  }

  #greet() {
    this.#send(AUTH, (encoder) => {
      encoding.writeVarUint(encoder, TOKEN);
      encoding.writeVarString(encoder, 'a token');
    });
    this.#send(SYNC, (encoder) => writeSyncStep1(encoder, this.document));
  }

  #send(type, write) {
    const encoder = encoding.createEncoder();
    encoding.writeVarString(encoder, this.#name);
    encoding.writeVarUint(encoder, type);
    write(encoder);
    this.#socket.send(encoding.toUint8Array(encoder));
  }

  #receive(data) {
    const decoder = decoding.createDecoder(data);
    decoding.readVarString(decoder);
    const type = decoding.readVarUint(decoder);
    if (type !== SYNC && type !== SYNC_REPLY) {
      return;
    }
    const answer = encoding.createEncoder();
    const step = readSyncMessage(decoder, answer, this.document, this);
    if (encoding.hasContent(answer)) {
      this.#send(SYNC, (encoder) => encoding.writeUint8Array(encoder, encoding.toUint8Array(answer)));
    }
    this.#synced ||= step !== 0;
    if (this.#other !== null) {
      this.onSeen(this.#clock() - this.#otherBegan);
    }
    this.#hopes.look();
  }

  /** How many characters of the other one's have arrived. */
  #clock() {
    return Y.getState(this.document.store, this.#other);
  }
}
