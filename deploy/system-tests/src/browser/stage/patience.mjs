import assert from 'node:assert/strict';

/** How long anything may take on a small, busy machine. */
export const PATIENCE_MS = 30_000;

const BETWEEN_LOOKS_MS = 50;

/**
 * Asks again and again until the answer is truthy, and returns it.
 *
 * @param {string} what is waited for, for the message when it does not come
 * @param {() => unknown} probe may be asynchronous
 */
export async function eventually(what, probe, patienceMs = PATIENCE_MS) {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const answer = await probe();
    if (answer) {
      return answer;
    }
    assert.ok(Date.now() < deadline, `not within ${patienceMs / 1000} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS));
  }
}

/** Waits until each of the locators is visible. */
export async function shown(...locators) {
  for (const locator of locators) {
    await locator.waitFor({ state: 'visible', timeout: PATIENCE_MS });
  }
}

/** Waits until the locator's text holds the words, whatever the white space between them. */
export async function reads(locator, words) {
  let last = '';
  const found = async () => {
    last = plain(await locator.first().innerText({ timeout: PATIENCE_MS }));
    return words instanceof RegExp ? words.test(last) : last.includes(plain(words));
  };
  await eventually(`"${words}" on the page`, found).catch((failure) => {
    throw new Error(`${failure.message}; it reads: ${last.slice(0, 400)}`);
  });
}

/** A text with every run of white space as one blank. */
export function plain(text) {
  return text.replaceAll(/\s+/g, ' ').trim();
}
