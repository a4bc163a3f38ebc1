import { eventually, reads } from '../stage/patience.mjs';
import { rated } from './room.mjs';

const NO_NETWORK = [/ERR_INTERNET_DISCONNECTED/, /ERR_NETWORK_CHANGED/, /WebSocket connection/];

/** The second interviewer loses the network, rates all the same, and the rating arrives when it is back. */
export async function offline({ second, reviewer }) {
  const { page, context } = second;
  const composite = reviewer.page.getByRole('region', { name: 'Composite' });
  const mark = page.getByRole('region', { name: /^Rubric of/ }).getByRole('status').nth(1);
  await second.expecting(NO_NETWORK, async () => {
    await context.setOffline(true);
    await reads(page.getByRole('banner'), 'Offline');
    await second.press('ArrowDown', '4');
    await eventually('the rating is queued', async () => (await mark.innerText()) === 'queued');
    await reads(page.getByRole('banner'), 'Offline, 1 kept here until it is back');
    await reads(composite, /2 ratings, 1 not observed/);
    await context.setOffline(false);
    await rated(second, 1, '4');
    await reads(composite, /3 ratings, 1 not observed/);
  });
}
