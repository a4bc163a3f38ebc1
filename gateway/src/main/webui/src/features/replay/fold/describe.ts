import type { Entry, PanelView } from "@/shared/socket/protocol";

/** What things are called in a session; taken from its end, when all of them are known. */
export interface Names {
  person(id: string): string;
  question(id: string): string;
  criterion(question: string, criterion: string): string;
  beyondKit(question: string): boolean;
}

/** @param member the name of somebody who is not in the room */
export function namesIn(view: PanelView, member: (id: string) => string): Names {
  const people = new Map(view.participants.map(({ id, name }) => [id, name]));
  const items = new Map(view.items.map((item) => [item.question, item]));
  return {
    person: (id) => people.get(id) ?? member(id),
    question: (id) => items.get(id)?.content.title ?? "a question",
    criterion: (question, criterion) =>
      items.get(question)?.content.criteria.find((one) => one.id === criterion)?.name ?? criterion,
    beyondKit: (question) => items.get(question)?.inKit === false,
  };
}

/** What an entry did, in one sentence. */
export function describe(entry: Entry, names: Names): string {
  const who = entry.role === "system" ? "The system" : (entry.authorName ?? names.person(entry.author));
  return `${who} ${done(entry, names)}.`;
}

function done(entry: Entry, names: Names): string {
  const title = (question: string) => `“${names.question(question)}”`;
  switch (entry.kind) {
    case "opened":
      return "opened the room";
    case "joined":
      return "joined";
    case "admitted":
      return `let ${names.person(entry.data.participant)} in`;
    case "removed":
      return `put ${names.person(entry.data.participant)} out`;
    case "started":
      return "started the interview";
    case "ended":
      return "ended the interview";
    case "asked":
      return `revealed ${title(entry.data.question)}${names.beyondKit(entry.data.question) ? ", which is beyond the kit" : ""}`;
    case "closed":
      return `closed ${title(entry.data.question)}`;
    case "edited":
      return `typed in ${entry.data.file}`;
    case "drawn":
      return `${entry.data.elements.every(({ isDeleted }) => isDeleted) ? "erased" : "drew"} on the board`;
    case "created":
      return `made the file ${entry.data.file}`;
    case "renamed":
      return entry.data.file === entry.data.to
        ? `set the language of ${entry.data.file} to ${entry.data.language}`
        : `renamed ${entry.data.file} to ${entry.data.to}`;
    case "deleted":
      return `deleted the file ${entry.data.file}`;
    case "hinted":
      return `gave hint ${entry.data.hint + 1} of ${title(entry.data.question)}`;
    case "followed":
      return `asked follow-up ${entry.data.followUp + 1} of ${title(entry.data.question)}`;
    case "budgeted":
      return `planned ${entry.data.minutes} minutes for ${title(entry.data.question)}`;
    case "thinking":
      return entry.data.until ? "gave time to think" : "ended the time to think";
    case "ran":
      return `ran ${entry.data.result?.file ?? "code"}`;
    case "chatted":
      return "wrote in the chat";
    case "noted":
      return entry.data.text === "" ? "deleted a note" : "took a note";
    case "rated":
      return `rated ${names.criterion(entry.data.question, entry.data.criterion)}: ${entry.data.level ?? "not observed"}`;
    case "ticked":
      return `${entry.data.checked ? "ticked" : "unticked"} a key point`;
    case "submitted":
      return "submitted a scorecard";
    case "cancelled":
      return "cancelled the session";
    default:
      return "did something that this page does not know";
  }
}
