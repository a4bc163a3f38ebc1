import type { Entry, Wish } from "@/shared/socket/protocol";

/** Things said at seconds after a moment, by Ada if nobody else is named. */
export function said(...list: [second: number, wish: Wish, author?: string][]): Entry[] {
  return list.map(([second, wish, author = "ada"], index): Entry => ({
    ...wish,
    position: index + 2,
    author,
    authorName: author,
    time: new Date(Date.UTC(2026, 0, 5, 10) + second * 1000).toISOString(),
  }));
}

export const STARTED: Wish = { kind: "started", data: {} };
export const ENDED: Wish = { kind: "ended", data: {} };
export const chat = (text: string): Wish => ({ kind: "chatted", data: { text } });
