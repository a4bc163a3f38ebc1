import assert from 'node:assert/strict';
import { eventually, reads, shown } from '../stage/patience.mjs';

const CARDS = {
  first: { recommendation: 'Yes', summary: 'Knows why, not only that.', feedback: 'Say which assumption you make before you compute.' },
  second: { recommendation: 'Strong yes', summary: 'Fast and exact at once.', feedback: 'Write the check first, then the join.' },
};

/** What comes of the interview: scorecards, feedback, report and replay. */
export async function outcome(stage, people) {
  const { first, second, candidate, reviewer } = people;
  await stage.step('The first interviewer submits a scorecard', () => firstSubmits(stage, first));
  await stage.step('The second interviewer sees it only after submitting', () => secondSubmits(stage, second));
  await stage.step('The candidate says how it went before knowing', () => predict(stage, candidate));
  await stage.step('The first interviewer sees both and releases the feedback', () => release(stage, first));
  await stage.step('The candidate reads the feedback', () => readFeedback(stage, candidate));
  await stage.step('The reviewer reads the report and goes from a rating to its moment', () => report(stage, reviewer));
  await stage.step('The reviewer plays the interview again', () => replay(stage, reviewer));
}

async function firstSubmits(stage, first) {
  const { page } = first;
  await first.open('/');
  const owed = page.getByRole('region', { name: 'Scorecards you owe' });
  await shown(owed.getByRole('link', { name: 'Casey Candidate' }));
  await stage.look(first, 'home');
  await owed.getByRole('link', { name: 'Casey Candidate' }).click();
  await write(page, CARDS.first);
  await stage.look(first, 'scorecard');
  await submit(page);
  await reads(page.getByRole('main'), 'Not submitted yet: Sam Second');
  await stage.look(first, 'scorecard-submitted');
}

async function secondSubmits(stage, second) {
  const { page } = second;
  await second.open(`${stage.facts.session.path}/scorecard`);
  await write(page, CARDS.second);
  assert.ok(!(await second.everythingOnPage()).includes(CARDS.first.summary), "the other's scorecard is on the page");
  assert.ok(!second.answers.some(({ text }) => text.includes(CARDS.first.summary)), "the other's scorecard was sent");
  await submit(page);
  await reads(page.getByRole('main'), 'The whole panel has submitted.');
  await reads(page.getByRole('region', { name: 'Scorecards side by side' }), CARDS.first.summary);
}

async function write(page, { recommendation, summary, feedback }) {
  await page.getByRole('radio', { name: recommendation, exact: true }).check();
  await page.getByLabel('Summary').fill(summary);
  await page.getByLabel('Strengths').fill('Reasons from the loss.');
  await page.getByLabel('Feedback for the candidate').fill(feedback);
  await eventually('the scorecard is saved', async () => /\bSaved\b/i.test(await page.getByRole('main').innerText()));
}

async function submit(page) {
  const button = page.getByRole('button', { name: /^Submit/ });
  await eventually('it can be submitted', async () => (await button.getAttribute('aria-disabled')) !== 'true');
  await button.click();
  await page.getByRole('dialog', { name: 'Submit your scorecard?' }).getByRole('button', { name: 'Submit' }).click();
}

async function predict(stage, candidate) {
  const { page } = candidate;
  await page.getByRole('link', { name: 'Look for feedback' }).click();
  await shown(page.getByText('There is no feedback yet'));
  const form = page.getByRole('region', { name: 'How do you think it went?' });
  await form.getByRole('group', { name: 'Question 1' }).getByRole('radio', { name: /^2/ }).check();
  await stage.look(candidate, 'feedback-not-yet');
  await form.getByRole('button', { name: 'Keep' }).click();
  await shown(page.getByText('Kept. You can change it until the feedback comes.'));
}

async function release(stage, first) {
  const { page } = first;
  await first.open(`${stage.facts.session.path}/scorecard`);
  await reads(page.getByRole('region', { name: 'Scorecards side by side' }), CARDS.second.summary);
  await stage.look(first, 'scorecards-of-both');
  await page.getByRole('link', { name: 'Session', exact: true }).click();
  await page.getByRole('button', { name: 'Release feedback to the candidate' }).click();
  const dialog = page.getByRole('dialog', { name: 'Release the feedback?' });
  await dialog.getByRole('button', { name: 'Release' }).click();
  await shown(page.getByText('The candidate can read the feedback.'));
  await stage.look(first, 'session-ended');
}

async function readFeedback(stage, candidate) {
  const { page } = candidate;
  await page.reload();
  for (const { feedback } of Object.values(CARDS)) {
    await shown(page.getByText(feedback));
  }
  await shown(page.getByText('The next step looks like').first());
  await reads(page.getByRole('region', { name: 'Question 1' }), 'expected 2');
  const all = await candidate.everythingOnPage();
  assert.ok(!all.includes(CARDS.first.summary), 'what is for the hiring team is on the page');
  await stage.look(candidate, 'feedback');
}

async function report(stage, reviewer) {
  const { page } = reviewer;
  const composite = page.getByRole('region', { name: 'Composite' });
  await eventually('the scores are final', async () => !(await composite.innerText()).includes('provisional'));
  assert.ok(await page.evaluate(() => globalThis.neverReloaded), 'the score page was loaded anew');
  const value = (await composite.innerText()).match(/\d\.\d/)?.[0];
  await stage.look(reviewer, 'scores-final');
  await page.getByRole('link', { name: 'Report', exact: true }).click();
  await reads(page.getByRole('region', { name: 'Composite' }), value);
  const interviewers = page.getByRole('region', { name: 'Interviewers' }).getByRole('listitem');
  await reads(interviewers.filter({ hasText: 'Frankie First' }), CARDS.first.recommendation);
  await reads(interviewers.filter({ hasText: 'Sam Second' }), CARDS.second.recommendation);
  await stage.look(reviewer, 'report');
  const rating = page.getByRole('article').first().getByRole('listitem').filter({ hasText: /^4\s*Sam Second/ }).first();
  const link = rating.getByRole('link');
  const position = new URL(await link.getAttribute('href'), stage.address).searchParams.get('at');
  await link.click();
  await shown(page.getByText(/Sam Second rated .*: 4\./).first());
  assert.equal(new URL(page.url()).searchParams.get('at'), position, 'the position in the address');
  stage.facts.ratedPosition = position;
}

/** The moment of the rating, then the interview as it went on from there. */
async function replay(stage, reviewer) {
  const { page } = reviewer;
  const editor = page.getByRole('region', { name: 'Shared editor' });
  const said = page.getByRole('region', { name: 'Ratings, notes and chat' });
  const bar = page.getByRole('slider', { name: 'Time in the session' });
  const second = async () => Number(await bar.getAttribute('aria-valuenow'));
  await reads(said, /4\s*Sam Second/);
  await shown(editor.locator('.cm-line').filter({ hasText: /\S/ }).first());
  const then = await editor.locator('.cm-content').innerText();
  await stage.look(reviewer, 'replay');

  const rated = await second();
  const moments = page.getByRole('navigation', { name: 'Moments' });
  const moment = await moments.locator('[aria-current=step]').innerText();
  assert.match(moment, /Sam Second rated .*: 4\./);
  await bar.focus();
  await reviewer.press('Home');
  await eventually('it is at the beginning', async () => (await second()) === 0);
  assert.ok(!(await said.innerText()).includes('Sam Second'), 'nothing was rated at the beginning');
  assert.notEqual(await editor.locator('.cm-content').innerText(), then, 'the text of the editor at the beginning');
  await reviewer.press('Space');
  await eventually('it plays', async () => (await second()) > 0);
  await reviewer.press('Space');
  await shown(page.getByRole('button', { name: 'Play', exact: true }));

  await moments.getByRole('button').filter({ hasText: moment.split('\n').at(-1) }).last().click();
  await eventually('it is at the rating again', async () => (await second()) === rated);
  assert.equal(await editor.locator('.cm-content').innerText(), then, 'the text of the editor at the rating');
  await eventually('the address says where', () => new URL(page.url()).searchParams.get('at') === stage.facts.ratedPosition);
  await replayBoard(stage, reviewer, moments);
}

/** More than lie between a question and what is drawn upon it. */
const MOST_ENTRIES = 150;

/** The board is followed when something is drawn on it, and can be looked at when it is not. */
async function replayBoard(stage, reviewer, moments) {
  const { page } = reviewer;
  const board = page.getByRole('region', { name: 'Whiteboard' });
  const works = page.getByRole('group', { name: 'Editor or board' });
  await works.getByRole('button', { name: 'Board' }).click();
  await reads(board, 'Nothing is on the board');
  await works.getByRole('button', { name: 'Follow' }).click();
  await shown(page.getByRole('region', { name: 'Shared editor' }));
  // What was drawn came after the last question.
  const whole = 'On the board: 1 rectangle, 1 ellipse, “features”.';
  await moments.getByRole('button').filter({ hasText: /revealed it/ }).last().click();
  const drawn = async () => (await page.getByText('drew on the board').count()) > 0 && (await page.getByText(whole).count()) > 0;
  for (let entries = 0; entries < MOST_ENTRIES && !(await drawn()); entries += 1) {
    await page.getByRole('button', { name: 'One entry on' }).click();
  }
  await reads(page.getByRole('main'), 'drew on the board');
  await reads(board, whole);
  await shown(board.locator('canvas.static'));
  await stage.look(reviewer, 'replay-board');
}
