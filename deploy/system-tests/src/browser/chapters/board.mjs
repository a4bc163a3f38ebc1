import assert from 'node:assert/strict';
import { eventually, plain, reads, shown } from '../stage/patience.mjs';

const board = ({ page }) => page.getByRole('region', { name: 'Whiteboard' });

/** Candidate and interviewer draw on the same board, and each sees what the other drew. */
export async function drawTogether(stage, { first, candidate }) {
  await candidate.page.getByRole('tab', { name: 'Board' }).click();
  await shown(canvas(candidate));
  await stage.look(candidate, 'room-candidate-board-empty');
  await draw(candidate, 'r', [320, 110], [440, 190]);
  await reads(first.page.getByRole('tab', { name: /^Board/ }), 'something new');
  await first.press('d');
  await shown(canvas(first));
  await reads(board(first), 'On the board: 1 rectangle.');
  await draw(first, 'o', [120, 110], [220, 190]);
  await write(candidate, [560, 140], 'features');
  for (const person of [first, candidate]) {
    await reads(board(person), 'On the board: 1 rectangle, 1 ellipse, “features”.');
  }
  assert.ok(await inked(first), 'the canvas of the interviewer shows nothing');
  await takeBack(first, candidate);
  await stage.look(first, 'room-board');
  await stage.look(candidate, 'room-candidate-board');
  await narrow(candidate);
  await leave(first);
  await candidate.page.getByRole('tab', { name: 'Editor' }).click();
}

/** On a telephone the board is one of the tabs. */
async function narrow({ page }) {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  await shown(canvas({ page }));
  await page.setViewportSize(before);
  await shown(canvas({ page }));
}

/** To take back takes back what was done here, and nothing of the others. */
async function takeBack(first, candidate) {
  await board(first).locator('.excalidraw').first().focus();
  const without = 'On the board: 1 rectangle, “features”.';
  const whole = 'On the board: 1 rectangle, 1 ellipse, “features”.';
  for (const [keys, words] of [['Control+z', without], ['Control+Shift+z', whole]]) {
    // What was selected is taken back too, each time by one press.
    await eventually(`"${words}" after ${keys}`, async () => {
      await first.press(keys);
      return plain(await board(first).innerText()).includes(words);
    });
    await reads(board(candidate), words);
  }
}

/** The keyboard gets out of the board, and the keys are those of the room again. */
async function leave(first) {
  await board(first).locator('.excalidraw').first().focus();
  const out = () => board(first).evaluate((element) => element === document.activeElement);
  await eventually('the keyboard is out of the board', async () => {
    await first.press('Escape');
    return out();
  });
  await first.press('e');
  await shown(first.page.getByRole('textbox', { name: /^File / }));
  await first.press('Escape');
}

function canvas(person) {
  return board(person).locator('canvas.interactive');
}

/** Draws with the tool of that key, from one place of the canvas to another. */
async function draw(person, key, from, to) {
  const { x, y } = await placed(person);
  await board(person).locator('.excalidraw').first().focus();
  await person.press(key);
  const { mouse } = person.page;
  await mouse.move(x + from[0], y + from[1]);
  await mouse.down();
  await mouse.move((2 * x + from[0] + to[0]) / 2, (2 * y + from[1] + to[1]) / 2);
  await mouse.move(x + to[0], y + to[1]);
  await mouse.up();
}

async function write(person, at, text) {
  const { x, y } = await placed(person);
  await board(person).locator('.excalidraw').first().focus();
  await person.press('t');
  await person.page.mouse.click(x + at[0], y + at[1]);
  await shown(board(person).locator('textarea'));
  await person.type(text);
  await person.press('Escape', 'Escape');
}

/** Where the canvas is once it stands still. */
async function placed(person) {
  let last = null;
  return eventually('the canvas has its place', async () => {
    const box = await canvas(person).boundingBox();
    const still = last && box && last.x === box.x && last.y === box.y && last.width === box.width;
    last = box;
    return still ? box : null;
  });
}

/** Whether the canvas has more than one colour. */
async function inked({ page }) {
  return page.evaluate(() => {
    const drawn = document.querySelector('[aria-label=Whiteboard] canvas.static');
    const { data } = drawn.getContext('2d').getImageData(0, 0, drawn.width, drawn.height);
    return new Set(new Uint32Array(data.buffer)).size > 1;
  });
}
