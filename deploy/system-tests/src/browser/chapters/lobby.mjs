import assert from 'node:assert/strict';
import { reads, shown } from '../stage/patience.mjs';

/** The candidate comes by the link, tries the devices and waits; an interviewer lets them in and starts. */
export async function lobby(stage, people) {
  people.candidate = await stage.enters('Casey Candidate', 'America/New_York');
  const { candidate, first } = people;
  await stage.step('The candidate opens the link and checks the devices', () => join(stage, candidate));
  await stage.step('The candidate waits in the lobby and is admitted', () => admit(stage, candidate, first));
  await stage.step('The interview is started', () => start(stage, candidate, first));
}

async function join(stage, candidate) {
  const { page } = candidate;
  await page.goto(stage.facts.joinLink);
  await shown(page.getByRole('heading', { name: 'You are invited to an interview' }));
  assert.ok(!page.url().includes('#'), 'the one-time token stays in the address bar');
  await stage.look(candidate, 'join');
  await page.getByRole('checkbox', { name: /I agree/ }).check();
  await page.getByRole('button', { name: 'Go on' }).click();
  await shown(page.getByRole('heading', { level: 1, name: stage.facts.session.title }));
  await page.getByRole('button', { name: 'Try camera and microphone' }).click();
  await shown(page.getByLabel('Your camera'), page.getByRole('combobox', { name: 'Microphone' }));
  await reads(page.getByRole('main'), 'The microphone hears you.');
  await stage.look(candidate, 'device-check');
}

async function admit(stage, candidate, first) {
  await candidate.page.getByRole('link', { name: 'Go to the lobby' }).click();
  await shown(candidate.page.getByText('Waiting to be let in'));
  await first.open(stage.facts.session.path);
  await first.page.getByRole('link', { name: 'Enter the room' }).click();
  const waiting = first.page.getByRole('group', { name: 'Waiting to be let in' });
  await reads(waiting, 'Casey Candidate is waiting to be let in.');
  await reads(candidate.page.getByRole('list', { name: 'People' }), 'Frankie First');
  await stage.look(candidate, 'lobby');
  await stage.look(first, 'room-before-the-start');
  assert.equal(await candidate.page.getByRole('region', { name: 'Shared editor' }).count(), 0, 'an editor in the lobby');
  await waiting.getByRole('button', { name: 'Let in' }).click();
  await shown(candidate.page.getByRole('region', { name: 'Shared editor' }));
}

async function start(stage, candidate, first) {
  await first.page.getByRole('button', { name: 'Start' }).click();
  const dialog = first.page.getByRole('dialog', { name: 'Start the interview?' });
  await dialog.getByRole('button', { name: 'Start' }).click();
  await reads(first.page.getByRole('banner'), 'recording');
  await reads(candidate.page.getByRole('timer'), /\d+:\d\d of 45:00/);
}
