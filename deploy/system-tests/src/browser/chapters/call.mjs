import assert from 'node:assert/strict';
import { eventually, reads, shown } from '../stage/patience.mjs';

/** Encoding and decoding twelve pictures takes its time on a small, busy machine. */
const FLOWING_MS = 90_000;

/** Three interviewers and the candidate in one call: media on every pair, muting, reloading, another network, leaving. */
export async function call(stage) {
  const people = [];
  await stage.step('Three interviewers enter the room', () => enter(stage, people));
  await stage.step('The candidate comes by the link and is let in', () => letIn(stage, people));
  await stage.step('Nobody was asked for a camera or a microphone', () => assertNotAsked(people));
  await stage.step('Who refuses the camera is told what to do, and the interview goes on', () => refuse(people[2]));
  await stage.step('All four join the call; sound and pictures flow on every pair', () => joinAll(people));
  await stage.step('The others see who is muted and whose camera is off', () => mute(people));
  await stage.step('Another microphone is chosen during the call', () => choose(people));
  await stage.step('The call goes on in another network', () => changeNetwork(people));
  await stage.step('The candidate reloads the page and comes back', () => reload(people));
  await stage.step('Two leave, one after the other; the others go on', () => leave(people));
  await stage.step('The call beside the interview', () => looks(stage, people));
}

/** Keeps hold of the page's connections, counts how often it asks for devices, and has small pictures: there are twelve to encode. */
function watchCalls() {
  globalThis.connections = [];
  globalThis.asked = 0;
  const Native = globalThis.RTCPeerConnection;
  globalThis.RTCPeerConnection = class extends Native {
    constructor(...settings) {
      super(...settings);
      globalThis.connections.push(this);
    }
  };
  const media = navigator.mediaDevices;
  const ask = media.getUserMedia.bind(media);
  media.getUserMedia = (wanted) => {
    globalThis.asked += 1;
    return globalThis.refusing ? Promise.reject(new DOMException('refused', 'NotAllowedError')) : ask({ ...wanted, video: wanted.video && { ...wanted.video, width: 160, height: 90, frameRate: 8 } });
  };
}

async function enter(stage, people) {
  const { session, password, interviewers } = stage.facts;
  for (const { name, email } of interviewers) {
    const person = await stage.enters(name);
    await person.context.addInitScript(watchCalls);
    people.push(person);
    const { page } = person;
    await person.expecting([/401/], async () => {
      await person.open('/sign-in');
      await page.getByLabel('E-mail address').fill(email);
      await page.getByLabel(/^Password/).fill(password);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await shown(page.getByRole('heading', { level: 1, name: /^Hello/ }));
    });
    await person.open(`/sessions/${session}/room`);
    await shown(page.getByRole('button', { name: 'Join with camera and microphone' }));
  }
}

async function letIn(stage, people) {
  const candidate = await stage.enters('Casey Candidate', 'America/New_York');
  await candidate.context.addInitScript(watchCalls);
  const { page } = candidate;
  await candidate.expecting([/401/], async () => {
    await page.goto(stage.facts.joinLink);
    await page.getByRole('checkbox', { name: /I agree/ }).check();
    await page.getByRole('button', { name: 'Go on' }).click();
  });
  await page.getByRole('link', { name: 'Go to the lobby' }).click();
  await shown(page.getByText('Waiting to be let in'));
  const waiting = people[0].page.getByRole('group', { name: 'Waiting to be let in' });
  await waiting.getByRole('button', { name: 'Let in' }).click();
  await shown(page.getByRole('button', { name: 'Join with camera and microphone' }));
  people.push(candidate);
}

async function assertNotAsked(people) {
  for (const { name, page } of people) {
    assert.equal(await page.evaluate(() => globalThis.asked), 0, `${name} was asked`);
  }
}

async function refuse({ page }) {
  await page.evaluate(() => (globalThis.refusing = true));
  await page.getByRole('button', { name: 'Join with camera and microphone' }).click();
  await reads(page.getByRole('region', { name: 'Call' }), 'The browser does not let this page use your microphone and camera.');
  await shown(page.getByRole('button', { name: 'Only listen' }));
  await page.evaluate(() => (globalThis.refusing = false));
}

async function joinAll(people) {
  for (const person of people) {
    await join(person);
  }
  await allFlows(people);
}

async function join({ page }) {
  await page.getByRole('button', { name: 'Join with camera and microphone' }).click();
  await shown(page.getByRole('list', { name: 'In the call' }));
}

/** What each connection that stands has received so far: bytes of sound and decoded pictures. */
async function received({ page }) {
  return page.evaluate(async () => {
    const standing = globalThis.connections.filter(({ connectionState }) => connectionState === 'connected');
    return Promise.all(
      standing.map(async (connection) => {
        const stats = [...(await connection.getStats()).values()].filter(({ type }) => type === 'inbound-rtp');
        const sound = stats.find(({ kind }) => kind === 'audio');
        const picture = stats.find(({ kind }) => kind === 'video');
        return { bytes: sound?.bytesReceived ?? 0, frames: picture?.framesDecoded ?? 0 };
      }),
    );
  });
}

/** Waits until each of them receives sound and pictures from every other, more and more of it. */
async function allFlows(people) {
  for (const person of people) {
    let before = [];
    const what = () => `sound and pictures of ${people.length - 1} others at ${person.name}`;
    await eventually(
      what(),
      async () => {
        const now = await received(person);
        const rising = now.filter((one, index) => one.bytes > (before[index]?.bytes ?? Infinity) && one.frames > (before[index]?.frames ?? Infinity));
        const done = now.length === people.length - 1 && rising.length === now.length;
        if (!done) {
          before = now.length === before.length ? before : now;
        }
        return done;
      },
      FLOWING_MS,
    );
  }
}

function tileOf(person, name) {
  return person.page.getByRole('list', { name: 'In the call' }).getByRole('listitem').filter({ hasText: name });
}

async function looks(stage, people) {
  await shown(tileOf(people[0], 'Casey Candidate').getByLabel('Camera of Casey Candidate'));
  await stage.look(people[0], 'call-panel');
  await stage.look(people[3], 'call-candidate');
}

async function mute(people) {
  const [first, ...others] = people;
  await first.page.locator('[data-room]').focus();
  await first.press('m');
  for (const other of others) {
    await reads(tileOf(other, first.name), 'muted');
  }
  await first.press('v');
  for (const other of others) {
    await reads(tileOf(other, first.name), 'camera off');
  }
  await first.press('m', 'v');
  for (const other of others) {
    await eventually('the sound is back', async () => !/muted|camera off/.test(await tileOf(other, first.name).innerText()));
  }
}

async function choose(people) {
  const { page } = people[1];
  await page.getByRole('button', { name: 'Devices' }).click();
  const field = page.getByRole('combobox', { name: 'Microphone' });
  const used = await field.inputValue();
  const values = await field.locator('option').evaluateAll((options) => options.map(({ value }) => value));
  const another = values.find((value) => value !== used);
  assert.ok(another, 'Chromium makes up several microphones');
  await field.selectOption(another);
  await eventually('the other microphone is in use', async () => (await field.inputValue()) === another);
  await page.getByRole('button', { name: 'Devices' }).click();
  await allFlows(people);
}

async function changeNetwork(people) {
  const { page } = people[1];
  // One that was replaced is closed, and changes no more.
  const ways = () => page.evaluate(() => globalThis.connections.filter(({ connectionState }) => connectionState !== 'closed').map(({ localDescription }) => /ice-ufrag:(\S+)/.exec(localDescription?.sdp)?.[1]));
  const before = await ways();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await eventually('new ways are looked for', async () => (await ways()).every((way, index) => way !== before[index]));
  await allFlows(people);
}

async function reload(people) {
  const candidate = people[3];
  await candidate.page.reload();
  await shown(candidate.page.getByRole('button', { name: 'Join with camera and microphone' }));
  for (const other of people.slice(0, 3)) {
    await eventually('the candidate is gone', async () => (await tileOf(other, candidate.name).count()) === 0);
  }
  await reads(candidate.page.getByRole('region', { name: 'Call' }), /In the call: .*First/);
  assert.equal(await candidate.page.evaluate(() => globalThis.asked), 0, 'asked again without a word');
  await join(candidate);
  await allFlows(people);
}

async function leave(people) {
  const rest = [...people];
  for (const leaving of [people[1], people[2]]) {
    await leaving.page.getByRole('button', { name: 'Leave call' }).click();
    await shown(leaving.page.getByRole('button', { name: 'Join with camera and microphone' }));
    rest.splice(rest.indexOf(leaving), 1);
    for (const other of rest) {
      await eventually('the tile is gone', async () => (await tileOf(other, leaving.name).count()) === 0);
    }
    await allFlows(rest);
  }
}
