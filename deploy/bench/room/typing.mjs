// When who types: every writer at times of its own, independent of the others' (a Poisson process), the same for the same seed.

/** @returns {{at: number, writer: number}[]} milliseconds from the start, in order */
export function typing({ writers, perSecond, seconds, seed }) {
  const random = generator(seed);
  const meanGap = (1000 * writers) / perSecond;
  const times = [];
  for (let writer = 0; writer < writers; writer += 1) {
    for (let at = gap(random, meanGap); at < 1000 * seconds; at += gap(random, meanGap)) {
      times.push({ at, writer });
    }
  }
  return times.sort((one, other) => one.at - other.at);
}

function gap(random, mean) {
  return -mean * Math.log(1 - random());
}

/** Mulberry32: small, and good enough for times. Numbers from 0 to below 1. */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
