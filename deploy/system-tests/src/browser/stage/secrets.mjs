import assert from 'node:assert/strict';
import { plain } from './patience.mjs';

/** Words that say so little by themselves that they may stand in a prompt as well are not looked for. */
const SHORTEST = 16;

/**
 * What only interviewers may read of the questions, taken from what an interviewer's room received.
 *
 * @param {string[]} frames that the interviewer's WebSocket received
 * @param {string[]} titles of the questions, in the order of the kit
 */
export function secretsIn(frames, titles) {
  const welcome = frames.map((frame) => JSON.parse(frame)).find(({ t }) => t === 'welcome');
  assert.ok(welcome, 'the interviewer was not welcomed in the room');
  const { items } = welcome.view;
  assert.deepEqual(items.map(({ content }) => content.title), titles, 'the questions of the kit');
  return items.map(({ content }) => ({ prompt: content.prompt, sentences: hidden(content) }));
}

function hidden({ prompt, title, referenceAnswer, keyPoints, criteria, hints, followUps, codeSample }) {
  assert.ok(referenceAnswer && keyPoints.length > 0 && criteria.length > 0, `"${title}" has nothing to hide`);
  const texts = [
    ...referenceAnswer.split('\n'),
    ...keyPoints.map(({ text }) => text),
    ...criteria.flatMap(({ name, anchors }) => [name, ...Object.values(anchors)]),
    ...hints,
    ...followUps.map(({ text }) => text),
    ...(codeSample?.text ?? '').split('\n'),
  ];
  const open = plain(prompt);
  return texts.map(plain).filter((text) => text.length >= SHORTEST && !open.includes(text));
}

/** Fails if anything hidden is on the candidate's page, or in what it received over its WebSocket or from the API. */
export async function assertSecretsKept(candidate, questions) {
  const page = plain(await candidate.everythingOnPage());
  const received = plain([...candidate.frames, ...candidate.answers.map(({ text }) => text)].map(strings).join(' '));
  assert.ok(received.length > 0, 'the candidate received nothing');
  for (const { sentences } of questions) {
    for (const sentence of sentences) {
      assert.ok(!page.includes(sentence), `on the candidate's page: ${sentence}`);
      assert.ok(!received.includes(sentence), `received by the candidate: ${sentence}`);
    }
  }
  for (const name of ['referenceAnswer', 'keyPoints', 'criteria', 'anchors', 'followUps', 'hints', 'codeSample']) {
    assert.ok(!received.includes(` ${name} `), `the candidate received a field "${name}"`);
  }
}

/** All names and texts of a JSON document, each between blanks. */
function strings(json) {
  const found = [];
  const gather = (value) => {
    if (typeof value === 'string') {
      found.push(value);
    } else if (value !== null && typeof value === 'object') {
      for (const [name, part] of Object.entries(value)) {
        found.push(name);
        gather(part);
      }
    }
  };
  gather(JSON.parse(json));
  return ` ${found.join(' ')} `;
}
