import { ChangeSet } from "@codemirror/state";
import type { QuestionContent } from "@/shared/api/model";
import { Board, type BoardElement } from "@/shared/socket/board";
import type { Entry, PanelView, RoomItem, Wish } from "@/shared/socket/protocol";
import { dice } from "@/shared/testing/dice";

export interface Session {
  start: PanelView;
  entries: Entry[];
}

const PEOPLE = [
  { id: "11111111-0000-4000-8000-000000000001", name: "Ada Example", role: "interviewer" },
  { id: "11111111-0000-4000-8000-000000000002", name: "Ben Example", role: "interviewer" },
  { id: "11111111-0000-4000-8000-000000000003", name: "Caro Example", role: "candidate" },
] as const;
const BEGUN = Date.UTC(2026, 10, 20, 9);
const QUESTIONS = 8;
const CRITERIA = ["reasoning", "trade-offs", "communication"];
const LINES = [
  "import numpy as np\n",
  "def split(frame, by):\n",
  "    keys = frame[by].unique()\n",
  "    for key in keys:\n",
  "        yield key, frame[frame[by] == key]\n",
  "\n",
  "# what would leak here?\n",
  "assert not set(train.index) & set(test.index)\n",
];

function item(number: number): RoomItem {
  const content = {
    title: `Question ${number}`,
    prompt: `What would you do about **thing ${number}**, and how would you know that it worked?`,
    minutes: 10,
    criteria: CRITERIA.map((id) => ({ id, name: `On ${id}`, anchors: { 1: "a", 2: "b", 3: "c", 4: "d" } })),
    keyPoints: [{ id: "first", text: "Says what is measured", weight: 1 }],
    hints: ["Think of time.", "Think of cost."],
    followUps: [{ text: "Why?" }, { text: "What if there were ten times as much?" }],
  } as unknown as QuestionContent;
  return {
    question: `22222222-0000-4000-8000-00000000000${number}`,
    ...{ version: 1, minutes: 10, weight: 3, inKit: true, content, status: "pending" },
    ...{ askedAt: null, closedAt: null, askedPosition: null, hintsGiven: [], followUpsAsked: [] },
  };
}

/** A made-up interview of 90 minutes, mostly typing in two files, and with something of everything else. */
export function longSession(count: number, seed = 1, minutes = 90): Session {
  const random = dice(seed);
  const writer = new Writer(random);
  const items = Array.from({ length: QUESTIONS }, (_, index) => item(index + 1));
  const start: PanelView = {
    ...{ position: 1, phase: "lobby", title: "Senior ML", minutes: 90, startedAt: null, endedAt: null },
    ...{ participants: [], items, current: null, chat: [], notes: [], ratings: [], ticks: [], submitted: [], runs: [] },
    files: [{ name: "main.py", language: "python", version: 0, text: "" }],
    thinkingUntil: null,
    board: Board.EMPTY,
  };
  const step = (minutes * 60_000) / count;
  const entries: Entry[] = [];
  const say = (person: 0 | 1 | 2, wish: Wish) => {
    const { id, name, role } = PEOPLE[person];
    const time = new Date(BEGUN + entries.length * step).toISOString();
    entries.push({ ...wish, position: entries.length + 2, time, author: id, authorName: name, role });
  };
  const candidate = PEOPLE[2].id;
  for (const person of [0, 1, 2] as const) {
    const status = person === 2 ? "waiting" : "admitted";
    say(person, { kind: "joined", data: { name: PEOPLE[person].name, status } });
  }
  say(0, { kind: "admitted", data: { participant: candidate } });
  say(0, { kind: "started", data: {} });
  say(1, { kind: "created", data: { file: "notes.md", language: "markdown" } });
  const each = Math.floor(count / QUESTIONS);
  while (entries.length < count - 1) {
    const asked = items[Math.min(QUESTIONS - 1, Math.floor(entries.length / each))];
    const question = asked?.question ?? "";
    if (entries.length % each < 1 || !entries.some((entry) => entry.kind === "asked")) {
      say(0, { kind: "asked", data: { question, version: 1, minutes: 10, weight: 3, inKit: true, number: 1 } });
    }
    const what = random();
    if (what < 0.04) {
      say(random() < 0.5 ? 2 : 0, { kind: "drawn", data: { elements: [stroke(random)] } });
    } else if (what < 0.97) {
      const person = random() < 0.8 ? 2 : random() < 0.5 ? 0 : 1;
      say(person, { kind: "edited", data: writer.edit(random() < 0.9 ? "main.py" : "notes.md") });
    } else {
      say(what < 0.985 ? 0 : 1, aside(random, entries.length, question, PEOPLE[0].id));
    }
  }
  say(0, { kind: "ended", data: {} });
  return { start, entries };
}

/** One of a few hundred things on a board, in one of many states. */
function stroke(random: () => number): BoardElement {
  const [version, versionNonce] = [1 + Math.floor(random() * 40), Math.floor(random() * 1_000)];
  const id = `stroke-${Math.floor(random() * 400)}`;
  const begun = { id, type: "rectangle", version, versionNonce, x: Math.round(random() * 900), y: Math.round(random() * 600) };
  return random() < 0.1 ? { ...begun, isDeleted: true } : { ...begun, isDeleted: false, width: 80, height: 40, strokeColor: "#1e1e1e" };
}

function aside(random: () => number, count: number, question: string, author: string): Wish {
  const criterion = CRITERIA[Math.floor(random() * CRITERIA.length)] ?? "reasoning";
  const id = `33333333-0000-4000-8000-${String(count % 40).padStart(12, "0")}`;
  const time = new Date(BEGUN + count * 270).toISOString();
  const wishes: Wish[] = [
    { kind: "chatted", data: { text: `Message ${count}` } },
    { kind: "noted", data: { id, text: random() < 0.1 ? "" : `Note ${count}`, question, moment: time } },
    { kind: "rated", data: { question, criterion, level: random() < 0.1 ? null : 3, moment: time } },
    { kind: "ticked", data: { question, keyPoint: "first", checked: random() < 0.5 } },
    { kind: "hinted", data: { question, hint: Math.floor(random() * 2) } },
    { kind: "followed", data: { question, followUp: Math.floor(random() * 2) } },
    {
      kind: "ran",
      data: {
        result: {
          ...{ author, position: count, time, run: id, file: "main.py", language: "python", end: "ok", millis: 12 },
          ...{ output: `run ${count}\n`, truncated: false, checks: [{ name: "sorts", passed: true, message: "" }] },
        },
      },
    },
  ];
  return wishes[Math.floor(random() * wishes.length)] ?? { kind: "chatted", data: { text: "" } };
}

/** Types in files one character at a time, and now and then takes a line away. */
class Writer {
  readonly #files = new Map<string, { version: number; length: number; cursor: number; left: string }>();
  readonly #random: () => number;

  constructor(random: () => number) {
    this.#random = random;
  }

  edit(name: string): { file: string; base: number; updates: ChangeJson[] } {
    const file = this.#files.get(name) ?? { version: 0, length: 0, cursor: 0, left: "" };
    this.#files.set(name, file);
    const change = this.#change(file);
    file.version += 1;
    return { file: name, base: file.version - 1, updates: [change.toJSON() as ChangeJson] };
  }

  #change(file: { length: number; cursor: number; left: string }): ChangeSet {
    if (file.left === "" && file.length > 8_000) {
      const to = Math.min(file.length, file.cursor + 2_000);
      const change = ChangeSet.of({ from: to - 2_000, to }, file.length);
      file.length -= 2_000;
      file.cursor = to - 2_000;
      return change;
    }
    if (file.left === "") {
      file.left = LINES[Math.floor(this.#random() * LINES.length)] ?? "\n";
      file.cursor = this.#random() < 0.1 ? Math.floor(this.#random() * file.length) : file.length;
    }
    const change = ChangeSet.of({ from: file.cursor, insert: file.left.charAt(0) }, file.length);
    file.left = file.left.slice(1);
    file.cursor += 1;
    file.length += 1;
    return change;
  }
}

type ChangeJson = Extract<Wish, { kind: "edited" }>["data"]["updates"][number];
