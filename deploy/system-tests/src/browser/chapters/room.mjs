import assert from 'node:assert/strict';
import { assertSecretsKept, secretsIn } from '../stage/secrets.mjs';
import { eventually, plain, reads, shown } from '../stage/patience.mjs';
import { drawTogether } from './board.mjs';
import { keyboardToTheRoom } from './keyboard.mjs';
import { offline } from './offline.mjs';
import { QUESTIONS } from './plan.mjs';

const NOTE = 'named soft thresholding before being asked';

/** The interview: questions, editor, board, chat, notes and ratings by two who do not see each other's, and a reviewer who watches. */
export async function room(stage, people) {
  const { first, second, candidate, reviewer } = people;
  await stage.step('The second interviewer signs in, reads a question and enters by keyboard only', () =>
    keyboardToTheRoom(stage, second),
  );
  await stage.step('The reviewer opens the scores', () => openScores(stage, reviewer));
  await stage.step('A question is revealed by key; the candidate sees its prompt only', () => reveal(stage, people));
  await stage.step('Candidate and interviewers type in the shared editor', () => typeTogether(stage, people));
  await stage.step('They chat', () => chat(first, candidate));
  await stage.step('A private note is taken', () => takeNote(first));
  await stage.step('Both interviewers rate by keyboard; the reviewer sees the scores move', () => rate(stage, people));
  await stage.step('Neither interviewer sees what the other rated or noted', () => independent(stage, people));
  await stage.step('An interviewer who is offline rates; it is sent when the network is back', () => offline(people));
  await stage.step('The other questions are revealed; a starter file comes with one', () => goOn(stage, people));
  await stage.step('Candidate and interviewer draw on the board, and each sees what the other drew', () => drawTogether(stage, people));
  await stage.step('Code is run and stopped, with checks and without, and everybody sees what came of it', () => runCode(stage, people));
  await stage.step('The interview is ended', () => end(stage, people));
  await stage.step('The candidate never received what only interviewers may read', () =>
    assertSecretsKept(candidate, stage.facts.secrets),
  );
}

async function openScores(stage, reviewer) {
  const { page } = reviewer;
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Sessions' }).click();
  await page.getByRole('tab', { name: 'Live' }).click();
  await page.getByRole('link', { name: stage.facts.session.title }).click();
  await page.getByRole('link', { name: 'Scores' }).click();
  await shown(page.getByText('No ratings yet'));
  await stage.look(reviewer, 'scores-empty');
  await page.evaluate(() => (globalThis.neverReloaded = true));
}

async function reveal(stage, { first, second, candidate }) {
  stage.facts.secrets = secretsIn(first.frames, QUESTIONS);
  await first.press('r');
  await reads(candidate.page.getByRole('main'), plain(stage.facts.secrets[0].prompt).slice(0, 20));
  for (const interviewer of [first, second]) {
    await shown(interviewer.page.getByRole('region', { name: `Rubric of ${QUESTIONS[0]}` }));
    await reads(interviewer.page.getByRole('banner'), 'question 1 of 3');
  }
  await assertSecretsKept(candidate, stage.facts.secrets);
}

async function typeTogether(stage, { first, second, candidate }) {
  const theirs = '# the L1 step is sign(w), constant down to zero';
  const ours = '# and the L2 step?';
  const editor = ({ page }) => page.getByRole('textbox', { name: /^File main\.py/ });
  await editor(candidate).click();
  await candidate.type(theirs);
  await reads(editor(first), theirs);
  await first.press('e', 'Control+End', 'Enter');
  await first.type(ours);
  await first.press('Escape');
  for (const person of [candidate, first, second]) {
    await reads(editor(person), `${theirs} ${ours}`);
  }
}

async function runCode(stage, { first, second, candidate }) {
  const { page } = candidate;
  const part = ({ page: their }) => their.getByRole('region', { name: 'Run', exact: true });
  await part(first).getByRole('button', { name: 'Run' }).click();
  for (const person of [first, second, candidate]) {
    await reads(part(person), /(ok|error) .* Python, .* \d+ of \d+ checks passed/);
  }
  await stage.look(first, 'room-run');
  await page.getByRole('button', { name: 'New file' }).click();
  const dialog = page.getByRole('dialog', { name: 'New file' });
  await dialog.getByLabel('Name').fill('try.js');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: /^File try\.js/ }).click();
  await candidate.type('console.log("lasso");');
  await candidate.press('Control+Enter');
  for (const person of [candidate, first, second]) {
    await reads(part(person), /ok try\.js JavaScript, .* lasso/);
  }
  await reads(part(first), candidate.name);
  await candidate.type('for (;;);');
  await part(candidate).getByRole('button', { name: 'Run' }).click();
  await reads(part(candidate), 'Running try.js');
  await part(candidate).getByRole('button', { name: 'Stop' }).click();
  await reads(part(second), 'stopped try.js');
  await stage.look(candidate, 'room-candidate-run');
}

async function chat(first, candidate) {
  const log = ({ page }) => page.getByRole('log', { name: 'Chat' });
  await first.press('c');
  await eventually('the chat field has the focus', () => focused(first.page.getByLabel('Message to everybody')));
  await first.type('Take your time.');
  await first.press('Enter', 'Escape');
  await reads(log(candidate), 'Take your time.');
  await candidate.page.getByLabel('Message to everybody').fill('May I use a formula?');
  await candidate.page.getByRole('button', { name: 'Send' }).click();
  await reads(log(first), 'May I use a formula?');
}

async function takeNote(first) {
  await first.press('n');
  await eventually('the note field has the focus', () => focused(first.page.getByLabel('New private note')));
  await first.type(NOTE);
  await first.press('Enter', 'Escape');
  const notes = first.page.getByRole('list', { name: 'Your notes' });
  await reads(notes, NOTE);
  await eventually('the note is saved', async () => !/sending|queued/.test(await notes.innerText()));
}

async function rate(stage, { first, second, candidate, reviewer }) {
  const composite = reviewer.page.getByRole('region', { name: 'Composite' });
  await first.press('3');
  await rated(first, 0, '3');
  await reads(composite, /3\.0.*1 rating(?!s).*provisional/);
  await second.press('4');
  await rated(second, 0, '4');
  await reads(composite, /3\.5.*2 ratings.*provisional/);
  await first.press('ArrowDown', '0');
  await rated(first, 1, 'Not observed');
  await reads(composite, /2 ratings, 1 not observed/);
  await first.press('ArrowUp', '2');
  await rated(first, 0, '2');
  await reads(composite, /3\.0.*2 ratings, 1 not observed/);
  assert.ok(await reviewer.page.evaluate(() => globalThis.neverReloaded), 'the score page was loaded anew');
  await stage.look(reviewer, 'scores-live');
  await stage.look(first, 'room-rating');
  await stage.look(candidate, 'room-candidate');
}

/** Waits until a criterion of the rubric shows the level and says that it is saved. */
export async function rated({ page }, criterion, level) {
  const group = page.getByRole('region', { name: /^Rubric of/ }).getByRole('radiogroup').nth(criterion);
  const radio = group.getByRole('radio', { name: new RegExp(`^${level}`) });
  await eventually(`criterion ${criterion + 1} rated ${level}`, async () => (await radio.getAttribute('aria-checked')) === 'true');
  const mark = page.getByRole('region', { name: /^Rubric of/ }).getByRole('status').nth(criterion);
  await eventually(`criterion ${criterion + 1} saved`, async () => (await mark.innerText()) === 'saved');
}

async function independent(stage, { first, second }) {
  const entries = second.frames.map((frame) => JSON.parse(frame)).filter(({ t }) => t === 'entry');
  const foreign = entries.filter(({ kind, seq }) => ['rated', 'noted', 'ticked'].includes(kind) && seq === undefined);
  assert.deepEqual(foreign, [], 'entries of the other interviewer that are private');
  assert.ok(!second.frames.join('\n').includes(NOTE), 'the note of the other interviewer was sent');
  assert.ok(!(await second.everythingOnPage()).includes(NOTE), 'the note of the other interviewer is on the page');
  await rated(second, 0, '4');
  const own = await second.context.newPage();
  await own.goto(`${stage.address}${stage.facts.session.path}/scores`);
  await shown(own.getByText('You see the numbers from your own ratings alone.'));
  await reads(own.getByRole('region', { name: 'Composite' }), /4\.0.*1 rating(?!s)/);
  assert.ok(!(await own.getByRole('main').innerText()).includes(first.name), 'the other interviewer is in the own scores');
  await stage.look({ page: own }, 'scores-own');
  await own.close();
}

async function goOn(stage, { first, candidate }) {
  await first.press('r');
  await reads(candidate.page.getByRole('main'), 'Question 2');
  await first.press('4');
  await rated(first, 0, '4');
  await first.press('r');
  await reads(candidate.page.getByRole('main'), 'Question 3');
  for (const { page } of [first, candidate]) {
    await eventually('a second file', async () => (await page.getByRole('tablist', { name: 'Files' }).getByRole('tab').count()) === 2);
  }
  await first.press('3');
  await rated(first, 0, '3');
  await stage.look(first, 'room-coding');
  await stage.look(candidate, 'room-candidate-coding');
}

async function end(stage, { first, second, candidate }) {
  await first.page.getByRole('button', { name: 'End', exact: true }).click();
  const dialog = first.page.getByRole('dialog', { name: 'End the interview for everybody?' });
  await shown(dialog);
  await stage.look(first, 'room-ending');
  await dialog.getByRole('button', { name: 'End it' }).click();
  await shown(candidate.page.getByRole('heading', { name: 'The interview is over' }));
  for (const { page } of [first, second]) {
    await reads(page.getByRole('banner'), 'ended');
  }
  await stage.look(candidate, 'candidate-after-the-end');
  await stage.look(first, 'room-ended');
}

function focused(locator) {
  return locator.evaluate((element) => element === document.activeElement);
}
