import { AxeBuilder } from '@axe-core/playwright';
import { join } from 'node:path';

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 390, height: 844 };

/**
 * Wide light is last, so that the page is left as it was found. Axe need not see the narrow page twice: its parts are those of the narrow
 * dark one, and its colours those of the wide light one.
 */
const LOOKS = [
  { viewport: WIDE, theme: 'dark', axe: true },
  { viewport: NARROW, theme: 'dark', axe: true },
  { viewport: NARROW, theme: 'light', axe: false },
  { viewport: WIDE, theme: 'light', axe: true },
];

/** Looks at pages in both themes and at both widths: a picture for people, and axe. */
export class Looks {
  #found = new Map();
  #folder;
  #count = 0;

  constructor(folder) {
    this.#folder = folder;
  }

  static get start() {
    return WIDE;
  }

  /** What is not right with the pages, each a text; the same thing at several places is one finding. */
  get findings() {
    return [...this.#found].map(([what, places]) => `${what}\n    at ${[...new Set(places)].join('; ')}`);
  }

  /** @param {string} name of the page, for file names and findings */
  async at(page, name) {
    this.#count += 1;
    const number = String(this.#count).padStart(2, '0');
    for (const { viewport, theme, axe } of LOOKS) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme: theme });
      await settled(page, theme);
      const file = `${number}-${name}.${viewport.width}.${theme}.png`;
      await page.screenshot({ path: join(this.#folder, file), fullPage: true, animations: 'disabled', caret: 'hide' });
      const where = `${name}, ${viewport.width} px, ${theme}`;
      await this.#measure(page, where);
      if (axe) {
        await this.#check(page, where);
      }
    }
  }

  async #check(page, where) {
    const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
    const { violations } = await axe.analyze();
    for (const { id, help, nodes } of violations) {
      for (const { html, failureSummary } of nodes) {
        this.#note(`axe ${id} (${help})\n    ${html.replaceAll(/ (id|aria-\w+by|aria-controls)="[^"]*"/g, '')}\n    ${failureSummary}`, where);
      }
    }
  }

  async #measure(page, where) {
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 0) {
      this.#note(`the page is ${over} px wider than the window`, where);
    }
  }

  #note(what, where) {
    this.#found.set(what, [...(this.#found.get(what) ?? []), where]);
  }
}

/** The theme is applied, fonts are there and no skeleton is in the place of what loads. */
async function settled(page, theme) {
  await page.waitForFunction(
    (scheme) =>
      document.documentElement.getAttribute('data-mantine-color-scheme') === scheme &&
      document.fonts.status === 'loaded' &&
      document.getAnimations().every((animation) => animation.playState !== 'running' || animation.effect.getTiming().iterations === Infinity),
    theme,
  );
}
