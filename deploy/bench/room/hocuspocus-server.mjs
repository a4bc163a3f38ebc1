// node hocuspocus-server.mjs [file]
//
// Hocuspocus as it is without any extension. With a file, each update is appended to it before it is applied and shown: handed to the
// operating system, not awaited on the disk, which is what one Kafka broker does with an entry that it acknowledges.
import { openSync, writeSync } from 'node:fs';
import { Server } from '@hocuspocus/server';

const [file] = process.argv.slice(2);
const SYNC_STEP_1 = 0;

const server = new Server({ port: 0, address: '127.0.0.1', quiet: true, ...(file ? { beforeSync: keeping(file) } : {}) });

await server.listen();
process.send({ port: server.address.port });

process.on('message', () => {
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  process.send({ heap: (heapUsed + external) / 2 ** 20 });
});
process.on('disconnect', () => process.exit(0));

function keeping(name) {
  const log = openSync(name, 'w', 0o600);
  return async ({ type, documentName, payload }) => {
    if (type !== SYNC_STEP_1) {
      const key = Buffer.from(documentName);
      const head = Buffer.alloc(8);
      head.writeUInt32BE(key.length, 0);
      head.writeUInt32BE(payload.length, 4);
      writeSync(log, Buffer.concat([head, key, payload]));
    }
  };
}
