/** Colours of the others' cursors; a name on its colour has a contrast of 4.5 or more in both themes. */
export const CURSOR_COLOURS: readonly { light: string; dark: string; hue: number }[] = [
  { light: "#8a5200", dark: "#f0b35a", hue: 36 },
  { light: "#6b3fb5", dark: "#bda2ff", hue: 262 },
  { light: "#a8246b", dark: "#ff94c8", hue: 328 },
  { light: "#1d5cb3", dark: "#86b6ff", hue: 215 },
  { light: "#3f6b0f", dark: "#a8d46a", hue: 89 },
  { light: "#0a6a72", dark: "#5fd0d6", hue: 185 },
];

/** Gives each participant a colour that stays, and that nobody else has while there are enough. */
export class CursorColours {
  readonly #taken = new Map<string, number>();

  of(participant: string): number {
    const known = this.#taken.get(participant);
    if (known !== undefined) {
      return known;
    }
    const count = CURSOR_COLOURS.length;
    let own = 7;
    for (const letter of participant) {
      own = (own * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
    }
    own %= count;
    const used = new Set(this.#taken.values());
    const free = Array.from({ length: count }, (_, step) => (own + step) % count).find((colour) => !used.has(colour));
    this.#taken.set(participant, free ?? own);
    return free ?? own;
  }

  /** In degrees. */
  hueOf(participant: string): number {
    return CURSOR_COLOURS[this.of(participant)]?.hue ?? 0;
  }
}

/** The same in all files of the page, and on its board. */
export const cursorColours = new CursorColours();
