import { PATIENCE_MS } from './patience.mjs';

/** Somebody at a browser of their own: nothing is shared with the others. Remembers what went wrong and what was received. */
export class Person {
  /** What went wrong in the browser and was not expected. */
  troubles = [];
  /** The text frames that the page's WebSockets received, oldest first. */
  frames = [];
  /** The bodies of all answers of the API, oldest first. */
  answers = [];
  #expected = [];

  constructor(name, context, page, address) {
    this.name = name;
    this.context = context;
    this.page = page;
    this.address = address;
    this.#watch();
  }

  /** Opens a path of the application. */
  async open(path) {
    await this.page.goto(this.address + path, { timeout: PATIENCE_MS });
  }

  async press(...keys) {
    for (const key of keys) {
      await this.page.keyboard.press(key);
    }
  }

  async type(text) {
    await this.page.keyboard.type(text);
  }

  /** Moves the focus with the Tab key until it is on the element. */
  async tabTo(locator, most = 90) {
    await locator.waitFor({ state: 'visible', timeout: PATIENCE_MS });
    for (let i = 0; i < most; i++) {
      if (await locator.evaluate((element) => element === document.activeElement)) {
        return;
      }
      await this.press('Tab');
    }
    throw new Error(`the Tab key does not lead to ${locator}`);
  }

  /** Runs a command of the palette by its name, with the keyboard. */
  async command(name) {
    await this.press('Control+k');
    await this.page.getByRole('combobox', { name: 'Find or do anything' }).waitFor({ timeout: PATIENCE_MS });
    await this.type(name);
    await this.page.getByRole('option', { name }).first().waitFor({ timeout: PATIENCE_MS });
    await this.press('Enter');
  }

  /** While `act` runs, troubles that match one of the patterns are no troubles. */
  async expecting(patterns, act) {
    this.#expected.push(...patterns);
    try {
      return await act();
    } finally {
      this.#expected.splice(-patterns.length);
    }
  }

  /** What is in this browser's clipboard. */
  async clipboard() {
    await this.page.bringToFront();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Everything a program could read off the page: its markup and what is typed in it. */
  async everythingOnPage() {
    const typed = await this.page.locator('input, textarea').evaluateAll((fields) => fields.map((field) => field.value));
    return [await this.page.locator('html').innerText(), await this.page.content(), ...typed].join('\n');
  }

  #watch() {
    const { context, page } = this;
    context.on('console', (message) => {
      if (message.type() === 'error') {
        this.#trouble(`console: ${message.text()} (${message.location().url})`);
      }
    });
    context.on('weberror', (failure) => this.#trouble(`uncaught: ${failure.error().stack ?? failure.error()}`));
    context.on('requestfailed', (request) => this.#failed(request));
    context.on('response', (response) => this.#answered(response));
    page.on('crash', () => this.#trouble('the page crashed'));
    page.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => typeof payload === 'string' && this.frames.push(payload));
    });
  }

  #failed(request) {
    const why = request.failure()?.errorText ?? '';
    // What the page itself gave up, because it was left or needs the answer no longer.
    if (why !== 'net::ERR_ABORTED') {
      this.#trouble(`request: ${request.method()} ${request.url()} ${why}`);
    }
  }

  #answered(response) {
    const { pathname } = new URL(response.url());
    if (response.status() >= 400) {
      this.#trouble(`answer: ${response.status()} to ${response.request().method()} ${response.url()}`);
    }
    if (pathname.startsWith('/api/') && response.headers()['content-type']?.includes('json')) {
      response.text().then((text) => this.answers.push({ pathname, text }), () => undefined);
    }
  }

  #trouble(words) {
    if (!this.#expected.some((pattern) => pattern.test(words))) {
      this.troubles.push(words);
    }
  }
}
