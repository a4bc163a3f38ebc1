import assert from 'node:assert/strict';
import { test } from 'node:test';
import { typing } from '../typing.mjs';

const LOAD = { writers: 100, perSecond: 500, seconds: 20, seed: 1 };

test('as much is typed as was asked for, within what chance allows', () => {
  assert.ok(Math.abs(typing(LOAD).length - 10_000) < 500);
});

test('everybody types about the same, in order of time, and nothing after the end', () => {
  const times = typing(LOAD);
  const each = Array.from({ length: LOAD.writers }, (_, writer) => times.filter((time) => time.writer === writer).length);
  assert.ok(Math.min(...each) > 50 && Math.max(...each) < 150);
  assert.ok(times.every(({ at }, index) => at < 20_000 && (index === 0 || at >= times[index - 1].at)));
});

test('all targets are typed to at the same times, and each round at others', () => {
  assert.deepEqual(typing(LOAD), typing(LOAD));
  assert.notDeepEqual(typing(LOAD), typing({ ...LOAD, seed: 2 }));
});
