import type { Room } from "../store/room";

/** Whom the user of a page follows through editor and board, if anybody. */
export class Following {
  #who: string | null = null;
  readonly #listeners = new Set<() => void>();

  readonly who = (): string | null => this.#who;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Follows that participant from here on, and nobody else; nobody at all with null. */
  readonly follow = (who: string | null): void => {
    if (who !== this.#who) {
      this.#who = who;
      this.#listeners.forEach((listener) => listener());
    }
  };

  readonly stop = (): void => this.follow(null);

  /** Follows that participant, or stops if that is who is followed. */
  readonly toggle = (who: string): void => this.follow(who === this.#who ? null : who);
}

const all = new WeakMap<Room, Following>();

/** The same for as long as the room is open. */
export function followingOf(room: Room): Following {
  const known = all.get(room) ?? new Following();
  all.set(room, known);
  return known;
}
