import assert from 'node:assert/strict';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { launched } from './chromium.mjs';
import { Looks } from './looks.mjs';
import { PATIENCE_MS } from './patience.mjs';
import { Person } from './person.mjs';

// A camera and a microphone that every machine has, and nobody to ask for leave to use them; machines without a network call each other too.
const FLAGS = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', '--allow-loopback-in-peer-connection'];

/** The browser, the people at it, and the steps they take. The first thing that goes wrong ends the journey. */
export class Stage {
  /** What a chapter leaves for the next ones. */
  facts = {};
  #people = [];
  #failed = false;

  static async open(address, folder) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    return new Stage(await launched(...FLAGS), address, folder);
  }

  /** Opens the stage, plays on it, closes it; whatever fails, and what axe found on the pages, ends the process with 1. */
  static async play(address, folder, act) {
    const stage = await Stage.open(address.replace(/\/$/, ''), folder);
    try {
      await act(stage);
    } catch (trouble) {
      // Of its own trouble a step has told already.
      if (!stage.#failed) {
        console.log(trouble);
      }
      process.exitCode = 1;
    } finally {
      await stage.close();
    }
    for (const finding of stage.looks.findings) {
      console.log(`FOUND ${finding}`);
      process.exitCode = 1;
    }
  }

  constructor(browser, address, folder) {
    this.browser = browser;
    this.address = address;
    this.folder = folder;
    this.looks = new Looks(folder);
  }

  /** Gives somebody a browser of their own. */
  async enters(name, timezoneId = 'Europe/Berlin') {
    const context = await this.browser.newContext({
      viewport: Looks.start,
      colorScheme: 'light',
      reducedMotion: 'reduce',
      locale: 'en-GB',
      timezoneId,
      acceptDownloads: true,
      permissions: ['camera', 'microphone', 'clipboard-read', 'clipboard-write'],
    });
    context.setDefaultTimeout(PATIENCE_MS);
    // What is out of sight and not rendered keeps the colours of the theme before.
    await context.addInitScript(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { content-visibility: visible !important; }');
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    });
    const person = new Person(name, context, await context.newPage(), this.address);
    this.#people.push(person);
    return person;
  }

  /** Does one step of the journey; any trouble in any browser meanwhile makes it fail. */
  async step(name, act) {
    const begun = Date.now();
    try {
      await act();
      const troubles = this.#people.flatMap((person) => person.troubles.map((trouble) => `${person.name}: ${trouble}`));
      assert.deepEqual(troubles, [], 'something went wrong in a browser');
      console.log(`ok    ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
    } catch (failure) {
      await this.#report(name, failure);
      throw failure;
    }
  }

  /** Pictures and axe of the page that somebody is at. */
  async look(person, name) {
    await this.looks.at(person.page, name);
  }

  async close() {
    await this.browser.close();
  }

  async #report(name, failure) {
    if (this.#failed) {
      return;
    }
    this.#failed = true;
    console.log(`FAIL  ${name}\n${failure.stack ?? failure}`);
    for (const { name: who, page, troubles } of this.#people) {
      const file = join(this.folder, `failed-${who.toLowerCase().replaceAll(' ', '-')}.png`);
      const taken = await page.screenshot({ path: file, timeout: 10_000 }).then(() => file, () => 'no screenshot');
      console.log([`      ${who} at ${page.url()}: ${taken}`, ...troubles].join('\n        '));
    }
  }
}
