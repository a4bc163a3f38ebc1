import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hopes } from '../hopes.mjs';

test('what is waited for comes true when it holds and somebody looks', async () => {
  const hopes = new Hopes();
  let holds = false;
  const waiting = hopes.until(() => holds);
  holds = true;
  hopes.look();
  await waiting;
});

test('a failure ends every wait, and those that begin after it', async () => {
  const hopes = new Hopes();
  const waiting = hopes.until(() => false);
  hopes.fail(new Error('the first'));
  hopes.fail(new Error('the second'));
  await assert.rejects(waiting, /the first/);
  await assert.rejects(
    hopes.until(() => true),
    /the first/,
  );
});
