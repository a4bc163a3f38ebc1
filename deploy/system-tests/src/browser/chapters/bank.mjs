import assert from 'node:assert/strict';
import { reads, shown } from '../stage/patience.mjs';

const GUIDE = `Questions we used to ask
1. What is the difference between L1 and L2 regularization?
L1 adds the absolute values of the weights to the loss and sets some of them to zero. L2 adds their squares and makes all of them small.
2. How would you find out that a scheduled training job has silently trained on yesterday's rows?
Compare the newest event time in the training set with the time of the run, and alert on the difference. For example,

import datetime
lag = datetime.datetime.now() - rows["event_time"].max()
assert lag < datetime.timedelta(hours=6), lag

3. Explain how L1 and L2 regularization differ.
L1 adds the absolute values of the weights to the loss and makes some of them zero; L2 adds their squares and makes all of them small.
4. Why is accuracy a poor measure when one class is rare?
Always saying the common class is then nearly always right. Precision and recall of the rare class say what matters.
`;

/** The bank is searched and read, and a pasted guide becomes drafts. */
export async function bank(stage, { administrator, first }) {
  await stage.step('The bank is searched, and a question read', () => search(stage, first));
  await stage.step('A pasted guide becomes drafts', () => importGuide(stage, administrator));
}

async function search(stage, { page, ...rest }) {
  const first = { page, ...rest };
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Questions' }).click();
  await reads(page.getByRole('region', { name: 'Results' }), /(2[4-9]|[3-9]\d) questions/);
  await stage.look(first, 'questions');
  await page.getByRole('searchbox', { name: 'Search questions' }).fill('penalti coeficients zero');
  const found = page.getByRole('region', { name: 'Results' }).getByRole('listitem').first();
  await reads(found, 'Why one penalty sets coefficients to zero and the other does not');
  await found.getByRole('link').click();
  await shown(page.getByRole('heading', { level: 1, name: /Why one penalty/ }), page.getByRole('heading', { name: /Rubric/ }));
  await stage.look(first, 'question');
}

async function importGuide(stage, administrator) {
  const { page } = administrator;
  await administrator.open('/questions/import');
  await page.getByLabel('Name of this source').fill('Questions we used to ask');
  await page.getByLabel('Text', { exact: false }).last().fill(GUIDE);
  await stage.look(administrator, 'import-text');
  await page.getByRole('button', { name: 'Show what is understood' }).click();
  await reads(page.getByRole('main'), '4 questions found');
  await shown(page.getByText(/% like/).first());
  await stage.look(administrator, 'import-preview');
  await selectAll(page);
  await page.getByRole('button', { name: 'Make 4 drafts' }).click();
  await shown(page.getByRole('heading', { name: '4 drafts made' }));
  await stage.look(administrator, 'import-result');
  await page.getByRole('link', { name: 'Show all drafts' }).click();
  await reads(page.getByRole('region', { name: 'Results' }), '4 questions');
  assert.match(page.url(), /status/);
  await page.getByRole('link', { name: /scheduled training job/ }).click();
  await shown(page.getByRole('heading', { level: 1, name: /scheduled training job/ }));
  await reads(page.getByRole('main'), 'datetime.timedelta(hours=6)');
  await stage.look(administrator, 'draft');
  await page.getByRole('button', { name: 'Edit the draft' }).click();
  await shown(page.getByLabel('Title').first());
  await stage.look(administrator, 'question-editor');
}

/** What looks known already is not selected at first. */
async function selectAll(page) {
  const boxes = page.getByRole('main').getByRole('checkbox');
  for (const box of await boxes.all()) {
    await box.check();
  }
}
