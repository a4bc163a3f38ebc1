import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { reads, shown } from '../stage/patience.mjs';

/** The questions of the kit, in the order they are asked; the minutes come to 45. */
export const QUESTIONS = [
  'Why one penalty sets coefficients to zero and the other does not',
  'Cross-validated AUC of 0.94 that vanishes on fresh patients',
  'A point-in-time join with late data and corrections',
];

const KIT = 'Senior ML engineer, tabular data';

/** A kit is composed by hand, a session scheduled with it, and the candidate invited. */
export async function plan(stage, { first }, title = 'Senior ML engineer, first interview') {
  await stage.step('A kit of 45 minutes is composed by hand', () => compose(stage, first));
  await stage.step('A session is scheduled in another time zone', () => schedule(stage, first, title));
  await stage.step('The join link is copied', () => invite(stage, first));
  await stage.step('The calendar file is downloaded', () => calendar(stage, first));
}

async function compose(stage, first) {
  const { page } = first;
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Kits' }).click();
  await shown(page.getByRole('heading', { level: 1, name: 'Kits' }), page.getByText('built in').first());
  await stage.look(first, 'kits');
  await page.getByRole('link', { name: 'Choose by hand' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(KIT);
  await page.getByLabel('Level', { exact: true }).first().selectOption({ label: 'Senior' });
  const [one, two, three] = QUESTIONS;
  for (const title of [two, one, three]) {
    await page.getByRole('searchbox', { name: 'Search the bank' }).fill(title);
    await page.getByRole('button', { name: `Add ${title}` }).click();
    await shown(page.getByRole('button', { name: `${title} is in the kit` }));
  }
  await page.getByRole('button', { name: `Move ${one} up` }).click();
  await reads(page.getByRole('main'), `${one} is now number 1 of 3.`);
  await reads(page.getByRole('main'), '45 min of 45 min planned');
  await stage.look(first, 'kit-composing');
  await page.getByRole('button', { name: 'Save the kit' }).click();
  await shown(page.getByRole('heading', { level: 1, name: KIT }));
  await stage.look(first, 'kit');
}

async function schedule(stage, first, title) {
  const { page } = first;
  await page.getByRole('link', { name: 'Schedule a session' }).click();
  await page.getByLabel('Title').fill(title);
  await page.getByLabel("Candidate's name").fill('Casey Candidate');
  await page.getByLabel("Candidate's e-mail address").fill('candidate@example.org');
  const panel = page.getByRole('combobox', { name: 'Panel' });
  await panel.fill('Sam');
  await page.getByRole('option', { name: 'Sam Second' }).click();
  await page.keyboard.press('Escape');
  const zone = page.getByRole('combobox', { name: 'Time zone' });
  await zone.fill('New York');
  await page.getByRole('option', { name: 'America/New York' }).click();
  await reads(page.getByRole('main'), 'For you:');
  await stage.look(first, 'session-scheduling');
  await page.getByRole('button', { name: 'Schedule', exact: true }).click();
  await shown(page.getByRole('heading', { level: 1, name: title }), page.getByText('Sam Second'));
  const { pathname } = new URL(page.url());
  stage.facts.session = { id: pathname.split('/').at(-1), path: pathname, title };
}

async function invite(stage, first) {
  const { page } = first;
  await shown(page.getByText('The candidate has no link yet.'));
  await page.getByRole('button', { name: "Make the candidate's link" }).click();
  const field = page.getByLabel('Link for Casey Candidate');
  await shown(field);
  await page.getByRole('button', { name: 'Copy' }).click();
  stage.facts.joinLink = await first.clipboard();
  assert.equal(stage.facts.joinLink, await field.inputValue());
  assert.match(stage.facts.joinLink, /\/join#.{20,}$/);
  await stage.look(first, 'session-scheduled');
}

async function calendar(stage, first) {
  const { page } = first;
  const { id, title } = stage.facts.session;
  await page.getByRole('button', { name: 'More actions' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Calendar file' }).click();
  const download = await downloading;
  assert.equal(download.suggestedFilename(), 'interview.ics');
  const text = (await readFile(await download.path(), 'utf8')).replaceAll(/\r\n[ \t]/g, '');
  assert.match(text, /^BEGIN:VCALENDAR\r\n/);
  assert.match(text, new RegExp(`SUMMARY:${title.replace(',', '\\\\,')}`));
  assert.match(text, /DTSTART[^\r]*:\d{8}T\d{6}/);
  assert.ok(text.includes(`/sessions/${id}`), `no link to the session in:\n${text}`);
  await page.getByRole('link', { name: 'Sessions', exact: true }).first().click();
  await shown(page.getByRole('link', { name: title }));
  await stage.look(first, 'sessions');
}
