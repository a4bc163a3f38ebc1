/** After the second loss in a row, and every so many more, it is asked whether there is a room at all. */
const EVERY = 3;

/** Finds out, while a connection fails again and again, whether the room's door is closed for good. */
export class Doubt {
  readonly #mayEnter: () => Promise<boolean>;
  readonly #nowhere: () => void;

  constructor(mayEnter: () => Promise<boolean>, nowhere: () => void) {
    this.#mayEnter = mayEnter;
    this.#nowhere = nowhere;
  }

  failed(failures: number): void {
    if (failures % EVERY === 2) {
      // What could not be found out is asked again after further losses.
      this.#mayEnter().then(
        (may) => may || this.#nowhere(),
        () => undefined,
      );
    }
  }
}
