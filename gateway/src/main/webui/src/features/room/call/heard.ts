import type { Tab } from "@/shared/socket/protocol";
import { GONE_MS } from "./mesh";
import { addressOf } from "./signals";

/** Who is in a call, as a tab that is not can tell: by what was heard of them lately. */
export class Heard {
  readonly #tabs = new Map<string, { participant: string; at: number }>();
  readonly #changed: () => void;

  /** @param changed called when there may be somebody less */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** The people, without that one. */
  others(me: string): string[] {
    const long = Date.now() - GONE_MS;
    this.#tabs.forEach(({ at }, address) => at < long && this.#tabs.delete(address));
    return [...new Set([...this.#tabs.values()].map(({ participant }) => participant))].filter((id) => id !== me);
  }

  hear(from: Tab): void {
    this.#tabs.set(addressOf(from), { participant: from.participant, at: Date.now() });
    setTimeout(() => this.#changed(), GONE_MS + 100);
  }

  gone(from: Tab): void {
    this.#tabs.delete(addressOf(from));
  }

  clear(): void {
    this.#tabs.clear();
  }
}
