import type { Entry, PanelView } from "@/shared/socket/protocol";
import { Markdown } from "@/shared/ui/Markdown";
import { clockSpan } from "../../room/ui/spans";
import { useMemberName } from "../scoresApi";
import { ReplayEditor } from "./ReplayEditor";
import classes from "./Replay.module.css";

interface Props {
  view: PanelView;
  /** The entry that made it so. */
  entry: Entry | null;
}

/** The room as it was: questions, prompt and editor, ratings, notes and chat. */
export function ReplayStage({ view, entry }: Props) {
  const memberName = useMemberName();
  const nameOf = (id: string) => view.participants.find((person) => person.id === id)?.name ?? memberName(id);
  const current = view.items.find((item) => item.question === view.current);
  const into = (time: string) => (view.startedAt === null ? "" : clockSpan(Date.parse(time) - Date.parse(view.startedAt)));
  const last = entry ? describe(entry, view, nameOf) : "The room is open.";
  return (
    <>
      <p className={classes.last}>{last}</p>
      <div className={classes.stage}>
        <div className={classes.questions} role="region" aria-label="Questions" tabIndex={0}>
          <h2 className={classes.heading}>Questions</h2>
          <ol className={classes.list}>
            {view.items.map((item) => (
              <li key={item.question} data-status={item.status} aria-current={item.status === "open" || undefined}>
                <span aria-hidden="true" className={classes.status}>
                  {{ pending: "", open: "▶", closed: "✓" }[item.status]}
                </span>
                {item.content.title}
                {!item.inKit && <span className={classes.quiet}> beyond the kit</span>}
              </li>
            ))}
          </ol>
        </div>
        <div className={classes.middle}>
          <div className={classes.prompt} role="region" aria-label="Question" tabIndex={0}>
            {current ? <Markdown text={current.content.prompt} /> : <p className={classes.quiet}>No question is open.</p>}
          </div>
          <div className={classes.editor}>
            <ReplayEditor files={view.files} />
          </div>
        </div>
        <div className={classes.side} role="region" aria-label="Ratings, notes and chat" tabIndex={0}>
          <h2 className={classes.heading}>Ratings</h2>
          {view.ratings.length === 0 && <p className={classes.quiet}>None yet that you may see.</p>}
          <ul className={classes.list}>
            {[...view.ratings]
              .sort((a, b) => b.position - a.position)
              .map((rating) => (
                <li key={rating.position}>
                  <strong className="tabular">{rating.level ?? "–"}</strong> {criterionName(view, rating)}{" "}
                  <span className={classes.quiet}>
                    {nameOf(rating.author)}, {into(rating.moment)}
                  </span>
                </li>
              ))}
          </ul>
          <h2 className={classes.heading}>Notes and chat</h2>
          {view.notes.length + view.chat.length === 0 && <p className={classes.quiet}>Nothing yet that you may see.</p>}
          <ul className={classes.list}>
            {[
              ...view.notes.map((note) => ({ ...note, what: "note" })),
              ...view.chat.map((line) => ({ ...line, what: "chat" })),
            ]
              .sort((a, b) => b.position - a.position)
              .map(({ position, author, time, text, what }) => (
                <li key={position}>
                  <span className={classes.quiet}>
                    {into(time)} {nameOf(author)}, {what}
                  </span>{" "}
                  <span className={classes.words}>{text}</span>
                </li>
              ))}
          </ul>
        </div>
      </div>
    </>
  );
}

function criterionName(view: PanelView, { question, criterion }: { question: string; criterion: string }): string {
  const item = view.items.find((one) => one.question === question);
  return item?.content.criteria.find((one) => one.id === criterion)?.name ?? criterion;
}

/** What an entry did, in one sentence. */
function describe(entry: Entry, view: PanelView, nameOf: (id: string) => string): string {
  const who = entry.role === "system" ? "The system" : (entry.authorName ?? nameOf(entry.author));
  const title = (question: string) => view.items.find((item) => item.question === question)?.content.title ?? "a question";
  const beyond = (question: string) => view.items.find((item) => item.question === question)?.inKit === false;
  switch (entry.kind) {
    case "opened":
      return "The room was opened.";
    case "joined":
      return `${who} joined.`;
    case "admitted":
      return `${who} let ${nameOf(entry.data.participant)} in.`;
    case "removed":
      return `${who} put ${nameOf(entry.data.participant)} out.`;
    case "started":
      return `${who} started the interview.`;
    case "ended":
      return `${who} ended the interview.`;
    case "asked":
      return `${who} revealed “${title(entry.data.question)}”${beyond(entry.data.question) ? ", which is beyond the kit" : ""}.`;
    case "closed":
      return `${who} closed “${title(entry.data.question)}”.`;
    case "edited":
      return `${who} typed in ${entry.data.file}.`;
    case "created":
      return `${who} made the file ${entry.data.file}.`;
    case "renamed":
      return entry.data.file === entry.data.to
        ? `${who} set the language of ${entry.data.file} to ${entry.data.language}.`
        : `${who} renamed ${entry.data.file} to ${entry.data.to}.`;
    case "deleted":
      return `${who} deleted the file ${entry.data.file}.`;
    case "hinted":
      return `${who} gave hint ${entry.data.hint + 1} of “${title(entry.data.question)}”.`;
    case "followed":
      return `${who} asked follow-up ${entry.data.followUp + 1} of “${title(entry.data.question)}”.`;
    case "budgeted":
      return `${who} planned ${entry.data.minutes} minutes for “${title(entry.data.question)}”.`;
    case "thinking":
      return entry.data.until ? `${who} gave time to think.` : `${who} ended the time to think.`;
    case "ran":
      return `${who} ran ${entry.data.result?.file ?? "code"}.`;
    case "chatted":
      return `${who} wrote in the chat.`;
    case "noted":
      return `${who} ${entry.data.text === "" ? "deleted" : "took"} a note.`;
    case "rated":
      return `${who} rated ${criterionName(view, entry.data)}: ${entry.data.level ?? "not observed"}.`;
    case "ticked":
      return `${who} ${entry.data.checked ? "ticked" : "unticked"} a key point.`;
    case "submitted":
      return `${who} submitted a scorecard.`;
    case "cancelled":
      return "The session was cancelled.";
  }
}
