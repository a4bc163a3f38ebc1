// Waiting until something holds of a writer, looked at again whenever it hears something.

export class Hopes {
  /** Why it cannot hold any more, or null. */
  failure = null;
  #open = [];

  /** Look again. */
  look() {
    this.#open = this.#open.filter((hope) => !hope());
  }

  fail(failure) {
    this.failure ??= failure;
    this.look();
  }

  /** Comes true with the condition, and fails with the writer. */
  until(holds) {
    return new Promise((resolve, reject) => {
      this.#open.push(() => {
        if (this.failure) {
          reject(this.failure);
        } else if (holds()) {
          resolve();
        }
        return this.failure !== null || holds();
      });
      this.look();
    });
  }
}
