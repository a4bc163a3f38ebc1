import type { PendingEntry } from "@/shared/socket/outbox";
import type { ChatMessage, Note, PanelView, RatingLevel } from "@/shared/socket/protocol";

/** How safe something said is: in the log, on its way, or waiting here for the connection. */
export type Safety = "saved" | "sending" | "queued";

export interface OwnRating {
  level: RatingLevel | null;
  safety: Safety;
}

export interface OwnNote extends Note {
  safety: Safety;
}

/** What the viewer has marked, with what is not confirmed yet laid over it. */
export interface OwnMarks {
  rating(question: string, criterion: string): OwnRating | null;
  ticked(question: string, keyPoint: string): boolean;
  notes: OwnNote[];
}

export function ownMarks(view: PanelView, me: string, pending: readonly PendingEntry[], live: boolean): OwnMarks {
  const safety: Safety = live ? "sending" : "queued";
  const ratings = new Map<string, OwnRating>();
  const ticks = new Map<string, boolean>();
  const notes = new Map<string, OwnNote>();
  const key = (question: string, subject: string) => `${question} ${subject}`;
  for (const { question, criterion, level } of view.ratings.filter((one) => one.author === me)) {
    ratings.set(key(question, criterion), { level, safety: "saved" });
  }
  for (const { question, keyPoint } of view.ticks.filter((one) => one.author === me)) {
    ticks.set(key(question, keyPoint), true);
  }
  for (const note of view.notes.filter((one) => one.author === me)) {
    notes.set(note.id, { ...note, safety: "saved" });
  }
  for (const entry of pending) {
    if (entry.kind === "rated") {
      ratings.set(key(entry.data.question, entry.data.criterion), { level: entry.data.level, safety });
    } else if (entry.kind === "ticked") {
      ticks.set(key(entry.data.question, entry.data.keyPoint), entry.data.checked);
    } else if (entry.kind === "noted") {
      lay(notes, entry.data, { me, at: entry.at, safety });
    }
  }
  return {
    rating: (question, criterion) => ratings.get(key(question, criterion)) ?? null,
    ticked: (question, keyPoint) => ticks.get(key(question, keyPoint)) ?? false,
    notes: [...notes.values()],
  };
}

function lay(
  notes: Map<string, OwnNote>,
  { id, text, question }: { id: string; text: string; question?: string | null },
  { me, at, safety }: { me: string; at: number; safety: Safety },
) {
  if (text === "") {
    notes.delete(id);
  } else {
    const known = notes.get(id);
    const time = known?.time ?? new Date(at).toISOString();
    const moment = known?.moment ?? time;
    notes.set(id, { id, text, question: question ?? null, author: me, position: Infinity, time, moment, safety });
  }
}

export interface Message extends ChatMessage {
  safety: Safety;
}

/** The chat with what the viewer has written and the server not confirmed. */
export function chatWithPending(
  chat: readonly ChatMessage[],
  me: string,
  pending: readonly PendingEntry[],
  live: boolean,
): Message[] {
  const waiting = pending.flatMap((entry): Message[] =>
    entry.kind === "chatted"
      ? [
          {
            author: me,
            position: 1e12 + entry.seq,
            time: new Date(entry.at).toISOString(),
            text: entry.data.text,
            safety: live ? "sending" : "queued",
          },
        ]
      : [],
  );
  return [...chat.map((message) => ({ ...message, safety: "saved" as const })), ...waiting];
}
