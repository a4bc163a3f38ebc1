import assert from 'node:assert/strict';
import { eventually, reads, shown } from '../stage/patience.mjs';

const CANDIDATE = 'Casey Candidate';
const DECISION = 'Knows why each remedy works; both interviewers saw the same.';
const OVERRIDE = { value: '3.25', reason: 'The connection broke while the last question was discussed.' };

/** What follows from the scores: the board, a decision and an override with their reasons, the gym, and what is set for everybody. */
export async function choice(stage, people) {
  const { administrator, first, reviewer } = people;
  await stage.step('The reviewer finds the candidate on the board', () => board(stage, reviewer));
  await stage.step('The reviewer decides, and says why', () => decide(stage, reviewer));
  await stage.step('The reviewer overrides the composite beside the computed one', () => override(stage, reviewer));
  await stage.step('Others read the decision and the override', () => readBoth(stage, administrator, first));
  await stage.step('An interviewer rates an exercise in the gym with the keyboard', () => exercise(stage, first));
  await stage.step('The administrator changes a setting, and it stays', () => settings(stage, administrator));
}

async function board(stage, reviewer) {
  const { page } = reviewer;
  await reviewer.open(`${stage.facts.session.path}/report`);
  const composite = page.getByRole('region', { name: 'Composite' });
  await reads(composite, /\d\.\d/);
  const { value } = (await composite.innerText()).match(/(?<value>\d\.\d)/).groups;
  stage.facts.composite = value;
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Board' }).click();
  await shown(page.getByRole('heading', { level: 1, name: 'Board' }));
  const row = page.getByRole('listitem', { name: CANDIDATE });
  await reads(row, `Composite ${value}`);
  await reads(row, '1 session');
  await reads(row, 'undecided');
  await eventually('the newest ratings are in', async () => !(await page.getByRole('main').innerText()).includes('being worked in'));
  await stage.look(reviewer, 'board');
  await row.getByRole('link', { name: CANDIDATE }).click();
}

async function decide(stage, reviewer) {
  const { page } = reviewer;
  await shown(page.getByRole('heading', { level: 1, name: CANDIDATE }));
  await reads(page.getByRole('region', { name: 'Composite over all sessions' }), stage.facts.composite);
  const decision = page.getByRole('region', { name: 'Decision' });
  await reads(decision, 'Nobody has decided yet.');
  const button = decision.getByRole('button', { name: 'Decide' });
  await decision.getByRole('radio', { name: 'Hire', exact: true }).check();
  assert.ok(await button.isDisabled(), 'it can be decided without a reason');
  await decision.getByLabel('Reason').fill(DECISION);
  await button.click();
  await reads(decision, new RegExp(`Hire ${DECISION} ${reviewer.name}`));
  await eventually('the reason is no draft any more', async () => (await decision.getByLabel('Reason').inputValue()) === '');
  await stage.look(reviewer, 'candidate-decided');
  await page.getByRole('link', { name: 'Board' }).last().click();
  await reads(page.getByRole('listitem', { name: CANDIDATE }), /Hire$/);
}

async function override(stage, reviewer) {
  const { page } = reviewer;
  await reviewer.open(`${stage.facts.session.path}/report`);
  await page.getByRole('button', { name: 'Override with a reason' }).click();
  const dialog = page.getByRole('dialog', { name: 'Override the composite' });
  await dialog.getByRole('textbox', { name: 'Value' }).fill(OVERRIDE.value);
  await dialog.getByLabel('Reason').fill(OVERRIDE.reason);
  await staysWhenAskedTo(page, dialog);
  await dialog.getByRole('button', { name: 'Override', exact: true }).click();
  const composite = page.getByRole('region', { name: 'Composite' });
  await reads(composite, `Overridden to ${OVERRIDE.value} by ${reviewer.name}`);
  await reads(composite, OVERRIDE.reason);
  await reads(composite, `The ratings come to ${stage.facts.composite}.`);
  await stage.look(reviewer, 'report-overridden');
}

/** Escape asks before a reason is lost. */
async function staysWhenAskedTo(page, dialog) {
  const asked = new Promise((resolve) => page.once('dialog', (question) => resolve(question.dismiss().then(() => question.message()))));
  await page.keyboard.press('Escape');
  assert.match(await asked, /not saved/);
  await shown(dialog);
  assert.equal(await dialog.getByLabel('Reason').inputValue(), OVERRIDE.reason);
}

/** Whoever decides reads both on the board; an interviewer, who does not, reads the override in the report. */
async function readBoth(stage, administrator, first) {
  const { page } = administrator;
  await administrator.open('/board');
  const row = page.getByRole('listitem', { name: CANDIDATE });
  await reads(row, `Composite ${stage.facts.composite}`);
  await reads(row, `one session overridden to ${OVERRIDE.value}`);
  await row.getByRole('link', { name: CANDIDATE }).click();
  await reads(page.getByRole('region', { name: 'Decision' }), DECISION);
  await first.open(`${stage.facts.session.path}/report`);
  const composite = first.page.getByRole('region', { name: 'Composite' });
  await reads(composite, `Overridden to ${OVERRIDE.value}`);
  await reads(composite, OVERRIDE.reason);
  assert.equal(await composite.getByRole('button', { name: /override/i }).count(), 0, 'an interviewer may override');
}

async function exercise(stage, first) {
  const { page } = first;
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Gym' }).click();
  await shown(page.getByRole('heading', { level: 1, name: 'Gym' }));
  const row = page.getByRole('listitem').filter({ hasText: 'not rated yet' }).first();
  const title = await row.getByRole('link').innerText();
  await stage.look(first, 'gym');
  await row.getByRole('link').click();
  await shown(page.getByRole('heading', { level: 1, name: title }));
  const criteria = await page.getByRole('group').count();
  for (let rated = 0; rated < criteria; rated += 1) {
    const group = page.getByRole('group').nth(rated);
    await eventually('the criterion has the focus', () => group.evaluate((set) => set.contains(document.activeElement)));
    await first.press('3');
    await shown(group.getByRole('radio', { name: /^3/, checked: true }));
  }
  await page.getByRole('button', { name: 'Compare with the reference' }).click();
  const heading = page.getByRole('heading', { name: 'Yours and the reference' });
  await shown(heading);
  await eventually('the comparison has the focus', () => heading.evaluate((element) => element === document.activeElement));
  await reads(page.getByRole('region', { name: 'Yours and the reference' }), new RegExp(`\\d of ${criteria} at the same level`));
  await stage.look(first, 'gym-compared');
  await page.getByRole('link', { name: 'Gym' }).last().click();
  await reads(page.getByRole('listitem').filter({ hasText: title }), new RegExp(`\\d of ${criteria} as the reference`));
}

async function settings(stage, administrator) {
  const { page } = administrator;
  await administrator.open('/admin/settings');
  const suggestions = page.getByRole('switch', { name: 'Suggest scores from what was written' });
  const hours = page.getByLabel('Hours after the interview');
  const keep = page.getByRole('button', { name: 'Keep' });
  await shown(suggestions);
  await hours.fill('72, 24');
  await reads(page.getByRole('main'), 'each larger than the one before');
  assert.ok(await keep.isDisabled(), 'hours that are out of order can be kept');
  await stage.look(administrator, 'settings');
  await hours.fill('12, 48');
  await suggestions.setChecked(false);
  await keep.click();
  await shown(page.getByText('Settings kept'));
  await page.reload();
  await shown(suggestions);
  assert.equal(await suggestions.isChecked(), false, 'the switch after a reload');
  assert.equal(await hours.inputValue(), '12, 48');
}
