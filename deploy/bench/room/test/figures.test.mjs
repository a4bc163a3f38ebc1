import assert from 'node:assert/strict';
import { test } from 'node:test';
import { median, percentile } from '../figures.mjs';

test('percentiles are taken by nearest rank', () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index);
  assert.equal(percentile(values, 0.5), 50);
  assert.equal(percentile(values, 0.99), 99);
  assert.equal(percentile(values, 1), 100);
});

test('nothing measured is no zero', () => {
  assert.ok(Number.isNaN(percentile([], 0.5)));
});

test('the median of an even number of rounds is between the two in the middle', () => {
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(median([4, 1, 2, 3]), 2.5);
});
