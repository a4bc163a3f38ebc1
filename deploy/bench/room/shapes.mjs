// The three shapes of load. Each serves one target after the other, all of them in the same way.
import { besides, heading, line, ratio } from './figures.mjs';
import { load, sleep } from './load.mjs';
import { residentMebibytes } from './processes.mjs';

const AT_ONCE = 16;
const OPENING_MS = 180_000;
const SLOWEST_P99_MS = 50;
const STEP = 1.5;
/** A machine has other things to do now and then: a rate is too high when it was twice. */
const MISSES = 2;

/**
 * Some rooms at a steady rate, the targets in turns, so that what else the machine does falls on all of them alike.
 *
 * @param first for how many seconds each target is driven beforehand, so that what is compiled while it runs is compiled
 */
export async function steady(targets, { rooms, rate, seconds, warmUp, rounds, first }) {
  heading(`${rooms} rooms x 2 writers, ${rate} edits/s in each room, ${seconds} s after ${warmUp} s, rounds: ${rounds}`);
  const figures = targets.map(() => []);
  await Promise.all(targets.map((target) => target.start()));
  for (const target of targets) {
    await served(target, rooms, (open) => load(target, open, { perSecond: rate * rooms, seconds: 1, warmUp: first, seed: 0 }));
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, target] of targets.entries()) {
      const figure = await served(target, rooms, (open) =>
        load(target, open, { perSecond: rate * rooms, seconds, warmUp, seed: 1 + round }),
      );
      figures[index].push(figure);
      line(target.name, figure);
      besides(figure);
    }
  }
  await Promise.all(targets.map((target) => target.stop()));
  for (const [index, target] of targets.entries()) {
    if (index > 0) {
      ratio(`${target.name} beside ${targets[0].name}`, figures[index], figures[0]);
    }
  }
}

/** A growing rate, until every hundredth edit takes 50 ms or more, or some are not seen within seconds. */
export async function growing(targets, { rooms, from, most, seconds, warmUp }) {
  heading(`${rooms} rooms x 2 writers, growing rate, ${seconds} s after ${warmUp} s each`);
  const best = [];
  for (const target of targets) {
    await started(target, rooms, async (open) => {
      let misses = 0;
      for (let perSecond = from; perSecond <= most && misses < MISSES; ) {
        const figure = await load(target, open, { perSecond, seconds, warmUp, seed: perSecond + misses });
        line(target.name, figure);
        besides(figure);
        if (figure.unseen === 0 && figure.p99 < SLOWEST_P99_MS) {
          best[targets.indexOf(target)] = figure;
          perSecond = Math.round(perSecond * STEP);
          misses = 0;
        } else {
          misses += 1;
        }
      }
    });
  }
  for (const [index, target] of targets.entries()) {
    const figure = best[index];
    console.log(
      figure
        ? `  ${target.name}: ${figure.perSecond.toFixed(0)} edits/s with p99 ${figure.p99.toFixed(1)} ms`
        : `  ${target.name}: not even ${from} edits/s below ${SLOWEST_P99_MS} ms`,
    );
  }
}

/** Many rooms open at the same time, and what each of them takes of memory. */
export async function many(targets, { rooms, perSecond, seconds, warmUp }) {
  heading(`${rooms} rooms x 2 writers open at once, ${perSecond} edits/s in all, ${seconds} s after ${warmUp} s`);
  const figures = [];
  for (const target of targets) {
    let memory;
    const figure = await started(
      target,
      rooms,
      async (open) => {
        const measured = await load(target, open, { perSecond, seconds, warmUp, seed: 3 });
        memory = { rss: residentMebibytes(target.pids.server), live: await target.liveHeap() };
        return measured;
      },
      async () => ({ live: await target.liveHeap(), rss: residentMebibytes(target.pids.server) }),
    );
    figures.push([figure]);
    line(target.name, figure);
    besides(figure);
    const each = (what) => ((1024 * (memory[what] - figure.before[what])) / rooms).toFixed(0);
    console.log(`      for each open room: ${each('rss')} KiB more resident, ${each('live')} KiB of live heap`);
  }
  for (const [index, target] of targets.entries()) {
    if (index > 0) {
      ratio(`${target.name} beside ${targets[0].name}`, figures[index], figures[0]);
    }
  }
}

/** Starts a target for this alone. */
async function started(target, rooms, doing, beforehand = async () => undefined) {
  await target.start();
  try {
    const before = await beforehand();
    const result = await served(target, rooms, doing);
    return { ...result, before };
  } finally {
    await target.stop();
  }
}

/** Opens rooms, does that, and leaves them. */
async function served(target, rooms, doing) {
  const open = await opened(target, rooms);
  try {
    return await doing(open);
  } finally {
    open.flat().forEach((writer) => writer.close());
    await sleep(500);
  }
}

/** Some at a time, and all of them within three minutes. */
async function opened(target, count) {
  const begun = performance.now();
  const waiting = await target.prepare(count);
  const open = [];
  const opener = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      open.push(await next());
      if (open.length % 250 === 0) {
        console.log(`    ${open.length} rooms open after ${((performance.now() - begun) / 1000).toFixed(1)} s`);
      }
    }
  };
  const tooLong = sleep(OPENING_MS).then(() => {
    throw new Error(`only ${open.length} of ${count} rooms were open after ${OPENING_MS / 1000} s`);
  });
  await Promise.race([Promise.all(Array.from({ length: AT_ONCE }, opener)), tooLong]);
  return open;
}
