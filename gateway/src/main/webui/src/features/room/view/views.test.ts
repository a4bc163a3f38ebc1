import { describe, expect, it } from "vitest";
import { Board, type BoardElement } from "@/shared/socket/board";
import type { CandidateView, Entry, PanelView, Wish } from "@/shared/socket/protocol";
import type { QuestionContent } from "@/shared/api/model";
import { candidateAfter, completeCandidateView } from "./candidateView";
import { completePanelView, panelAfter, withPendingPlan } from "./panelView";
import { chatWithPending, ownMarks } from "./pendingMarks";

const content = {
  title: "Leakage",
  prompt: "What leaks?",
  minutes: 8,
  criteria: [],
  keyPoints: [],
} as unknown as QuestionContent;
const item = (question: string) => ({
  question,
  version: 1,
  minutes: 8,
  weight: 2,
  inKit: true,
  content,
  status: "pending" as const,
  askedAt: null,
  closedAt: null,
  askedPosition: null,
  hintsGiven: [],
  followUpsAsked: [],
});

const room: PanelView = {
  position: 3,
  phase: "live",
  title: "Senior ML",
  minutes: 45,
  startedAt: null,
  endedAt: null,
  participants: [],
  items: [item("q1"), item("q2")],
  current: null,
  files: [{ name: "main.py", language: "python", version: 0, text: "" }],
  chat: [],
  notes: [],
  ratings: [],
  ticks: [],
  submitted: [],
  runs: [],
  board: Board.EMPTY,
  thinkingUntil: null,
};

const lobby: CandidateView = {
  position: 3,
  phase: "lobby",
  title: "Senior ML",
  minutes: 45,
  startedAt: null,
  endedAt: null,
  me: { id: "cand", name: "A. Candidate", status: "waiting" },
  people: [],
  current: null,
  files: [],
  chat: [],
  runs: [],
  board: Board.EMPTY,
  thinkingUntil: null,
};

const stroke = (version: number, more: Partial<BoardElement> = {}): BoardElement => ({
  ...{ id: "box", type: "rectangle", version, versionNonce: 7, isDeleted: false, x: 0, y: 0 },
  ...more,
});

type Said = Wish & { author?: string; role?: Entry["role"] };

function entries(said: Said[], from = 3): Entry[] {
  return said.map(({ author, role, ...wish }, index) => ({
    ...wish,
    author: author ?? "ada",
    role: role ?? "interviewer",
    position: from + index + 1,
    time: `2026-01-05T10:00:0${index}Z`,
  }));
}

function panel(...said: Said[]): PanelView {
  return entries(said).reduce<PanelView>((view, entry) => {
    const next = panelAfter(view, entry);
    if (!next) {
      throw new Error(`not understood: ${entry.kind}`);
    }
    return next;
  }, room);
}

describe("the panel's view", () => {
  it("takes whoever joins: panel members are in, the candidate waits", () => {
    const view = panel(
      { kind: "joined", data: { name: "Ada" } },
      { kind: "joined", data: { name: "A. Candidate" }, author: "cand", role: "candidate" },
    );
    expect(view.participants.map(({ id, status }) => [id, status])).toEqual([
      ["ada", "admitted"],
      ["cand", "waiting"],
    ]);
  });

  it("keeps the candidate's state when the candidate joins again", () => {
    const candidate = { author: "cand", role: "candidate" as const };
    const view = panel(
      { kind: "joined", data: { name: "C" }, ...candidate },
      { kind: "admitted", data: { participant: "cand" } },
      { kind: "joined", data: { name: "C" }, ...candidate },
    );
    expect(view.participants).toMatchObject([{ status: "admitted", since: "2026-01-05T10:00:01Z" }]);
  });

  it("closes the open question when another is asked, and when the session ends", () => {
    const view = panel({ kind: "asked", data: { question: "q1" } }, { kind: "asked", data: { question: "q2" } });
    expect(view.items.map((one) => one.status)).toEqual(["closed", "open"]);
    expect(view.current).toBe("q2");
    const ended = panel({ kind: "asked", data: { question: "q1" } }, { kind: "ended", data: {} });
    expect(ended.items[0]).toMatchObject({ status: "closed", closedAt: "2026-01-05T10:00:01Z" });
    expect(ended.current).toBeNull();
  });

  it("makes, renames and deletes files", () => {
    const view = panel(
      { kind: "created", data: { file: "plan.md", language: "markdown" } },
      { kind: "created", data: { file: "scratch.py", language: "python" } },
      { kind: "renamed", data: { file: "main.py", to: "answer.js", language: "javascript" } },
      { kind: "deleted", data: { file: "scratch.py" } },
    );
    expect(view.files.map(({ name, language, version }) => [name, language, version])).toEqual([
      ["answer.js", "javascript", 0],
      ["plan.md", "markdown", 0],
    ]);
  });

  it("remembers which guidance was given, once, and how long a question may take", () => {
    const view = panel(
      { kind: "hinted", data: { question: "q1", hint: 1 } },
      { kind: "hinted", data: { question: "q1", hint: 1 } },
      { kind: "followed", data: { question: "q2", followUp: 0 } },
      { kind: "budgeted", data: { question: "q2", minutes: 17 } },
    );
    expect(view.items.map(({ hintsGiven, followUpsAsked }) => [hintsGiven, followUpsAsked])).toEqual([
      [[1], []],
      [[], [0]],
    ]);
    expect(view.items[1]?.minutes).toBe(17);
  });

  it("ends the time to think with the question", () => {
    const thinking = { kind: "thinking" as const, data: { until: "2026-01-05T10:02:00Z" } };
    expect(panel({ kind: "asked", data: { question: "q1" } }, thinking).thinkingUntil).toBe("2026-01-05T10:02:00Z");
    expect(
      panel({ kind: "asked", data: { question: "q1" } }, thinking, { kind: "asked", data: { question: "q2" } })
        .thinkingUntil,
    ).toBeNull();
  });

  it("remembers the last twenty runs", () => {
    const ran = (run: string): Said => ({
      kind: "ran",
      data: {
        result: {
          ...{ position: 1, time: "2026-01-05T10:02:00Z", author: "cand", run, file: "main.py", language: "python" },
          ...{ end: "ok", millis: 5, output: "", truncated: false, checks: [] },
        },
      },
    });
    const view = panel(...Array.from({ length: 25 }, (_, n) => ran(String(n))));
    expect(view.runs.map(({ run }) => run)).toEqual(Array.from({ length: 20 }, (_, n) => String(n + 5)));
  });

  it("shows a note at the moment it was taken", () => {
    const view = panel({ kind: "noted", data: { id: "n", text: "x", moment: "2026-01-05T09:59:00Z" } });
    expect(view.notes[0]?.moment).toBe("2026-01-05T09:59:00Z");
  });

  it("keeps the first position of a question that is asked again", () => {
    const view = panel(
      { kind: "asked", data: { question: "q1" } },
      { kind: "closed", data: { question: "q1" } },
      { kind: "asked", data: { question: "q1" } },
    );
    expect(view.items[0]).toMatchObject({
      askedPosition: 4,
      askedAt: "2026-01-05T10:00:02Z",
      closedAt: null,
      status: "open",
    });
  });

  it("adds a question beyond the kit and the file that it brings", () => {
    const view = panel({
      kind: "asked",
      data: { question: "q9", version: 2, content, inKit: false, file: { name: "task.py", language: "python", text: "x" } },
    });
    expect(view.items[2]).toMatchObject({ question: "q9", inKit: false, weight: 3, minutes: 8 });
    expect(view.files[1]).toEqual({ name: "task.py", language: "python", version: 0, text: "x" });
  });

  it("cannot go on from a question or an edit it does not know", () => {
    const [unknown] = entries([{ kind: "asked", data: { question: "q9" } }]);
    const [ahead] = entries([{ kind: "edited", data: { file: "main.py", base: 3, updates: [] } }]);
    expect(unknown && panelAfter(room, unknown)).toBeNull();
    expect(ahead && panelAfter(room, ahead)).toBeNull();
  });

  it("applies edits in UTF-16 units, over several lines", () => {
    const view = panel(
      { kind: "edited", data: { file: "main.py", base: 0, updates: [[[0, "a😀", "b"]], [1, [2], 2]] } },
      { kind: "edited", data: { file: "main.py", base: 2, updates: [[3, [0, "!"]]] } },
    );
    expect(view.files[0]).toMatchObject({ version: 3, text: "a\nb!" });
  });

  it("replaces notes and ratings, deletes an emptied note, takes back a tick", () => {
    const view = panel(
      { kind: "noted", data: { id: "n1", text: "first" } },
      { kind: "noted", data: { id: "n1", text: "second" } },
      { kind: "noted", data: { id: "n2", text: "gone" } },
      { kind: "noted", data: { id: "n2", text: "" } },
      { kind: "rated", data: { question: "q1", criterion: "c", level: 2 } },
      { kind: "rated", data: { question: "q1", criterion: "c", level: null } },
      { kind: "ticked", data: { question: "q1", keyPoint: "k", checked: true } },
      { kind: "ticked", data: { question: "q1", keyPoint: "k", checked: false } },
    );
    expect(view.notes.map((note) => note.text)).toEqual(["second"]);
    expect(view.ratings).toMatchObject([{ level: null, author: "ada" }]);
    expect(view.ticks).toEqual([]);
  });

  it("never changes the view it was given", () => {
    const frozen = JSON.stringify(room);
    panel({ kind: "asked", data: { question: "q1" } }, { kind: "chatted", data: { text: "hello" } });
    expect(JSON.stringify(room)).toBe(frozen);
  });
});

describe("the candidate's view", () => {
  const after = (...said: Said[]) =>
    entries(said).reduce<CandidateView | null>((view, entry) => view && candidateAfter(view, entry), lobby);

  it("shows the prompt of the open question alone", () => {
    const view = after({ kind: "asked", data: { question: "q1", prompt: "What leaks?", number: 2 } });
    expect(view?.current).toEqual({ question: "q1", prompt: "What leaks?", number: 2 });
    expect(
      after({ kind: "asked", data: { question: "q1", prompt: "p", number: 1 } }, { kind: "ended", data: {} })?.current,
    ).toBeNull();
  });

  it("knows whom it is about to meet", () => {
    expect(after({ kind: "joined", data: { name: "Ada" } })?.people).toEqual([
      { id: "ada", name: "Ada", role: "interviewer" },
    ]);
  });

  it("is empty after being removed", () => {
    const view = after({ kind: "removed", data: { participant: "cand" } });
    expect(view).toMatchObject({ me: { status: "removed" }, files: [], chat: [], current: null });
  });
});

describe("what is not confirmed yet", () => {
  const pending = [
    { seq: 5, at: 0, kind: "rated" as const, data: { question: "q1", criterion: "c", level: 4 as const } },
    { seq: 6, at: 0, kind: "noted" as const, data: { id: "n1", text: "typed" } },
    { seq: 7, at: 0, kind: "chatted" as const, data: { text: "hello" } },
  ];

  it("is shown at once, with how safe it is", () => {
    const rated = panel({ kind: "rated", data: { question: "q1", criterion: "c", level: 2 } });
    expect(ownMarks(rated, "ada", [], true).rating("q1", "c")).toEqual({ level: 2, safety: "saved" });
    expect(ownMarks(rated, "ada", pending, true).rating("q1", "c")).toEqual({ level: 4, safety: "sending" });
    expect(ownMarks(rated, "ada", pending, false).rating("q1", "c")).toEqual({ level: 4, safety: "queued" });
    expect(ownMarks(rated, "ada", pending, false).notes).toMatchObject([{ text: "typed", safety: "queued" }]);
    expect(chatWithPending([], "ada", pending, true)).toMatchObject([{ text: "hello", safety: "sending" }]);
  });

  it("shows guidance and planned minutes at once", () => {
    const plan = [
      { seq: 8, at: 0, kind: "hinted" as const, data: { question: "q1", hint: 0 } },
      { seq: 9, at: 0, kind: "followed" as const, data: { question: "q1", followUp: 2 } },
      { seq: 10, at: 0, kind: "budgeted" as const, data: { question: "q2", minutes: 12 } },
    ];
    const shown = withPendingPlan(room, [...pending, ...plan]);
    expect(shown.items[0]).toMatchObject({ hintsGiven: [0], followUpsAsked: [2], minutes: 8 });
    expect(shown.items[1]?.minutes).toBe(12);
    expect(shown.position).toBe(room.position);
    expect(shown.ratings).toEqual([]);
    expect(withPendingPlan(room, pending)).toBe(room);
  });

  it("does not mix in what others rated", () => {
    const rated = panel({ kind: "rated", data: { question: "q1", criterion: "c", level: 2 }, author: "grace" });
    expect(ownMarks(rated, "ada", [], true).rating("q1", "c")).toBeNull();
  });
});

describe("the board in both views", () => {
  it("has the latest of each element, and of what was erased only that it was", () => {
    const drawn = (...elements: BoardElement[]): Said => ({ kind: "drawn", data: { elements } });
    const said = [drawn(stroke(3, { width: 9 }), stroke(1, { id: "arrow" })), drawn(stroke(2)), drawn(stroke(2, { id: "arrow", isDeleted: true, width: 4 }))];
    const board = [stroke(2, { id: "arrow", isDeleted: true }), stroke(3, { width: 9 })];
    expect([...panel(...said).board]).toEqual(board);
    const candidate = entries(said).reduce<CandidateView | null>((view, entry) => view && candidateAfter(view, entry), lobby);
    expect([...(candidate?.board ?? [])]).toEqual(board);
  });

  it("is taken from a view that travelled, and empty in one that was kept before there were boards", () => {
    const travelled = JSON.parse(JSON.stringify({ ...room, board: [stroke(1)] })) as Parameters<typeof completePanelView>[0];
    expect([...completePanelView(travelled).board]).toEqual([stroke(1)]);
    const { board: _, ...earlier } = lobby;
    expect(completeCandidateView(earlier).board).toBe(Board.EMPTY);
  });
});
