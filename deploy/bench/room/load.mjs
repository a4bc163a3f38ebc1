// Lets people type, and measures until the other one of the room has what was typed.
import { percentile } from './figures.mjs';
import { look, residentMebibytes } from './processes.mjs';
import { typing } from './typing.mjs';

const LAST_LOOK_MS = 5_000;

/**
 * @param target what serves the rooms: pids by name, of which "server" is the one that counts
 * @param rooms pairs of writers
 * @param perSecond edits of all rooms together
 * @returns figures of what was typed after the warm-up
 */
export async function load(target, rooms, { perSecond, seconds, warmUp, seed }) {
  const writers = rooms.flat();
  const latencies = [];
  const late = [];
  let typed = 0;
  let seen = 0;
  let from = Infinity;
  let to = Infinity;
  for (const [one, other] of rooms) {
    watch(one, other);
    watch(other, one);
  }

  function watch(author, reader) {
    author.typedAt ??= [];
    reader.seen ??= 0;
    reader.onSeen = (count) => {
      const now = performance.now();
      for (; reader.seen < count; reader.seen += 1) {
        const at = author.typedAt[reader.seen];
        if (at >= from && at < to) {
          latencies.push(now - at);
          seen += 1;
        }
      }
    };
  }

  const schedule = typing({ writers: writers.length, perSecond, seconds: warmUp + seconds, seed });
  const start = performance.now();
  from = start + 1000 * warmUp;
  to = from + 1000 * seconds;
  const pids = { ...target.pids, driver: process.pid };
  const used = windowOf(pids, from, to);
  for (let next = 0; next < schedule.length; ) {
    for (const now = performance.now(); next < schedule.length && start + schedule[next].at <= now; next += 1) {
      const writer = writers[schedule[next].writer];
      const at = performance.now();
      if (at >= from && at < to) {
        typed += 1;
        late.push(at - start - schedule[next].at);
      }
      writer.typedAt.push(at);
      writer.type();
    }
    await sleep(1);
  }
  failed(writers);
  const cpu = await used;
  const rss = residentMebibytes(target.pids.server);
  for (const until = performance.now() + LAST_LOOK_MS; seen < typed && performance.now() < until; ) {
    await sleep(20);
    failed(writers);
  }
  return {
    perSecond: typed / seconds,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    most: percentile(latencies, 1),
    unseen: typed - seen,
    late: percentile(late, 0.99),
    held: writers.reduce((sum, writer) => sum + (writer.held ?? 0), 0),
    refused: writers.reduce((sum, writer) => sum + (writer.refused ?? 0), 0),
    cpu: Object.fromEntries(Object.entries(cpu).map(([name, seconds_]) => [name, (1000 * seconds_) / Math.max(1, typed)])),
    rss,
  };
}

/** Processor seconds that each process uses in that window of time. */
async function windowOf(pids, from, to) {
  await sleep(from - performance.now());
  const before = look(pids);
  await sleep(to - performance.now());
  const after = look(pids);
  return Object.fromEntries(Object.keys(after).map((name) => [name, after[name] - before[name]]));
}

function failed(writers) {
  const broken = writers.find((writer) => writer.failure);
  if (broken) {
    throw broken.failure;
  }
}

export function sleep(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));
}
