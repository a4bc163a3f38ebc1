import { eventually, reads, shown } from '../stage/patience.mjs';

/** From signing in over a question to the room, without once touching a mouse. */
export async function keyboardToTheRoom(stage, second) {
  const { page } = second;
  await second.command('Sign out');
  await shown(page.getByRole('heading', { level: 1, name: 'Sign in' }));
  await stage.look(second, 'sign-in');
  await signIn(stage, second);
  await readQuestion(second);
  await enterRoom(stage, second);
}

async function signIn(stage, second) {
  const { page } = second;
  const { email, password } = stage.facts.second;
  await second.tabTo(page.getByLabel('E-mail address'));
  await second.type(email);
  await second.tabTo(page.getByLabel(/^Password/));
  await second.type(password);
  await second.press('Enter');
  await shown(page.getByRole('heading', { level: 1, name: 'Hello, Sam' }));
}

async function readQuestion(second) {
  const { page } = second;
  await second.command('Questions');
  await shown(page.getByRole('heading', { level: 1, name: 'Questions' }));
  await second.tabTo(page.getByRole('searchbox', { name: 'Search questions' }));
  await second.type('penalty coefficients');
  const found = page.getByRole('link', { name: /^Why one penalty/ });
  await reads(page.getByRole('region', { name: 'Results' }).getByRole('listitem').first(), 'Why one penalty');
  await second.tabTo(found);
  await second.press('Enter');
  await shown(page.getByRole('heading', { level: 1, name: /^Why one penalty/ }));
}

async function enterRoom(stage, second) {
  const { page } = second;
  await second.command('Sessions');
  await shown(page.getByRole('heading', { level: 1, name: 'Sessions' }));
  await second.tabTo(page.getByRole('tab', { name: 'Upcoming' }));
  await second.press('ArrowRight');
  await eventually('the tab of live sessions', async () => page.url().includes('tab=live'));
  await second.tabTo(page.getByRole('link', { name: stage.facts.session.title }));
  await second.press('Enter');
  await second.tabTo(page.getByRole('link', { name: 'Enter the room' }));
  await second.press('Enter');
  await shown(page.getByRole('region', { name: /^Rubric of/ }));
  await second.press('?');
  await shown(page.getByRole('dialog', { name: 'Keys in the room' }));
  await stage.look(second, 'room-keys');
  await second.press('Escape');
  await page.getByRole('dialog', { name: 'Keys in the room' }).waitFor({ state: 'hidden' });
}
