import type { QuestionContent } from "../../src/shared/api/model.ts";
import type { Role, RoomItem, Wish } from "../../src/shared/socket/protocol.ts";
import { members } from "../samples/identity.ts";
import { stored } from "../samples/questions.ts";
import { sampleId } from "../samples/route.ts";
import { LiveRoom } from "./liveRoom.ts";

const person = (participant: string, name: string, role: Role) => ({ participant, name, role });
export const interviewer = person(sampleId(2, 1), members[0]?.name ?? "", "interviewer");
export const colleague = person(sampleId(2, 2), members[1]?.name ?? "", "interviewer");
const candidateOf = (session: number) => person(sampleId(6, session), "Casey Candidate", "candidate");

function items(): RoomItem[] {
  return stored.slice(1, 6).map(({ id, content }) => ({
    question: id,
    version: 1,
    minutes: content.minutes ?? 8,
    weight: 2,
    inKit: true,
    content: complete(content),
    status: "pending",
    askedAt: null,
    closedAt: null,
    askedPosition: null,
    hintsGiven: [],
    followUpsAsked: [],
  }));
}

const complete = (content: (typeof stored)[number]["content"]) =>
  ({ hints: [], followUps: [], keyPoints: [], criteria: [], checks, referenceAnswer: "", ...content }) as QuestionContent;

/** So that every question of the sample has some to run. */
const checks = [
  { name: "The mean of three numbers", code: "assert mean([1, 2, 3]) == 2" },
  { name: "An empty list is refused with a ValueError", code: "try:\n    mean([])\nexcept ValueError:\n    pass" },
];

function bank(question: string): QuestionContent | null {
  const found = stored.find(({ id, status }) => id === question && status === "published");
  return found ? complete(found.content) : null;
}

const rooms = new Map<string, LiveRoom>();

/** The room of a sample session: number 2 is in the middle, number 3 is over, the others have not begun. */
export function roomOf(session: string): LiveRoom {
  let room = rooms.get(session);
  if (!room) {
    const number = Number.parseInt(session.slice(-12), 16);
    room = new LiveRoom(
      ["", "Senior ML engineer", "Staff, system design", "Intermediate, modelling"][number] ?? "Interview",
      45,
      items(),
      bank,
    );
    rooms.set(session, room);
    if (number === 2 || number === 3) {
      play(room, number);
    }
  }
  return room;
}

function play(room: LiveRoom, number: number) {
  const candidate = candidateOf(number);
  let at = Date.now() - 26 * 60_000 - (number === 3 ? 26 * 3_600_000 : 0);
  const say = (author: typeof candidate, wish: Wish, seconds = 20) => {
    at += seconds * 1000;
    room.append(wish, author, "sample", 0, at);
  };
  const edit = (base: number, update: (number | [number, ...string[]])[]) =>
    say(candidate, { kind: "edited", data: { file: "main.py", base, updates: [update] } }, 9);
  [interviewer, colleague, candidate].forEach((who) => say(who, { kind: "joined", data: { name: who.name } }));
  say(interviewer, { kind: "admitted", data: { participant: candidate.participant } });
  say(interviewer, { kind: "started", data: {} });
  room.view.items.slice(0, number === 3 ? 5 : 3).forEach((item, index) => {
    say(interviewer, { kind: "asked", data: { question: item.question } }, 40);
    const last = number === 2 && index === 2;
    if (index === 0) {
      edit(0, [[0, "import numpy as np", "", "def split(frame, at):"]]);
      edit(1, [41, [0, "", "    # time order, not random 😀", "    return frame[frame.t < at], frame[frame.t >= at]"]]);
      say(candidate, { kind: "chatted", data: { text: "Shall I assume that the rows are sorted?" } });
      say(interviewer, { kind: "chatted", data: { text: "No, and say what you would do if they were not." } });
    }
    [interviewer, colleague].forEach((who, shift) =>
      item.content.criteria.slice(0, last ? 1 : 3).forEach((criterion, nth) => {
        const level = (((index + nth + shift) % 4) + 1) as 1 | 2 | 3 | 4;
        say(
          who,
          {
            kind: "rated",
            data: { question: item.question, criterion: criterion.id, level: nth === 2 && index === 1 ? null : level },
          },
          50,
        );
      }),
    );
    const [point] = item.content.keyPoints;
    if (point) {
      say(interviewer, { kind: "ticked", data: { question: item.question, keyPoint: point.id, checked: true } });
    }
    const text =
      [
        "Asked about order before anything else.",
        "Needed a hint, then went further than the reference answer: named the permutation test unprompted.",
      ][index % 2] ?? "";
    say(interviewer, { kind: "noted", data: { id: sampleId(9, index + 1), text, question: item.question } });
  });
  if (number === 3) {
    say(interviewer, { kind: "ended", data: {} });
    say(colleague, { kind: "submitted", data: {} });
  }
}
