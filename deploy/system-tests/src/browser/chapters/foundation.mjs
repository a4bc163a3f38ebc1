import assert from 'node:assert/strict';
import { reads, shown } from '../stage/patience.mjs';

const PASSWORD = 'seven rehearsals before the curtain';

const MEMBERS = {
  first: { name: 'Frankie First', email: 'first@example.org', role: 'Interviewer' },
  second: { name: 'Sam Second', email: 'second@example.org', role: 'Interviewer' },
  reviewer: { name: 'Robin Reviewer', email: 'reviewer@example.org', role: 'Reviewer' },
};

/** An empty installation becomes an organisation with two interviewers and a reviewer. */
export async function foundation(stage, code) {
  const administrator = await stage.enters('Alex Administrator');
  await stage.step('The first administrator sets up the organisation', () => setUp(stage, administrator, code));
  const links = {};
  await stage.step('Members are invited by one-time links', () => invite(stage, administrator, links));
  const people = { administrator };
  for (const [part, { name }] of Object.entries(MEMBERS)) {
    people[part] = await stage.enters(name);
    await stage.step(`${name} accepts the invitation`, () => accept(stage, people[part], links[part], part === 'first'));
  }
  stage.facts.second = { email: MEMBERS.second.email, password: PASSWORD };
  return people;
}

async function setUp(stage, administrator, code) {
  const { page } = administrator;
  await administrator.open('/sign-in');
  await shown(page.getByText('This installation is new'));
  await administrator.open(`/welcome#${code}`);
  await shown(page.getByRole('heading', { name: 'Set up Rehearsal' }));
  assert.ok(!page.url().includes(code), 'the one-time code stays in the address bar');
  await page.getByRole('button', { name: 'Set up and sign in' }).click();
  await shown(page.getByText('Fill this in.').first());
  await stage.look(administrator, 'set-up');
  await page.getByLabel('Name of your organisation').fill('Example Labs');
  await page.getByLabel('Your name').fill(administrator.name);
  await page.getByLabel('Your e-mail address').fill('administrator@example.org');
  await page.getByLabel(/^Password/).fill(PASSWORD);
  await page.getByRole('button', { name: 'Set up and sign in' }).click();
  await shown(page.getByRole('heading', { level: 1, name: 'Hello, Alex' }), page.getByText('Invite your colleagues'));
  await stage.look(administrator, 'home-first-run');
}

async function invite(stage, administrator, links) {
  const { page } = administrator;
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Members' }).click();
  await shown(page.getByRole('heading', { level: 1, name: 'Members' }), page.getByText('administrator@example.org'));
  for (const [part, { name, email, role }] of Object.entries(MEMBERS)) {
    await page.getByRole('button', { name: 'Invite a member' }).click();
    const dialog = page.getByRole('dialog', { name: 'Invite a member' });
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByLabel('E-mail address').fill(email);
    for (const [other, chosen] of [['Interviewer', role === 'Interviewer'], ['Reviewer', role === 'Reviewer']]) {
      await dialog.getByRole('checkbox', { name: other }).setChecked(chosen);
    }
    if (part === 'first') {
      await stage.look(administrator, 'invite-member');
    }
    await dialog.getByRole('button', { name: 'Make the link' }).click();
    const field = dialog.getByLabel(`One-time link for ${name}`);
    await shown(field);
    await dialog.getByRole('button', { name: 'Copy' }).click();
    links[part] = await field.inputValue();
    assert.equal(await administrator.clipboard(), links[part], 'the link is not in the clipboard');
    await dialog.getByRole('button', { name: 'Done' }).click();
    await shown(page.getByRole('listitem').filter({ hasText: email }));
  }
  await stage.look(administrator, 'members');
}

async function accept(stage, person, link, toBeSeen) {
  const { page } = person;
  await page.goto(link);
  await shown(page.getByRole('heading', { name: 'Welcome to the team' }));
  if (toBeSeen) {
    await stage.look(person, 'accept-invitation');
  }
  await page.getByLabel(/^Password/).fill(PASSWORD);
  await page.getByRole('button', { name: 'Save and sign in' }).click();
  await reads(page.getByRole('heading', { level: 1 }), `Hello, ${person.name.split(' ')[0]}`);
}
