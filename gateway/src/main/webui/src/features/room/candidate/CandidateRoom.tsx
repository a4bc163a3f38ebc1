import { Tabs } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useState } from "react";
import { useDocumentTitle } from "@/shared/ui/useDocumentTitle";
import { BoardPane } from "../board/BoardPane";
import { useBoard } from "../board/useBoard";
import { CallSlot } from "../call/CallSlot";
import { EditorPane } from "../editor/EditorPane";
import { FollowNote } from "../follow/FollowNote";
import { followingOf } from "../follow/following";
import { useSharedWork } from "../follow/useFollowing";
import { LaterRunPane } from "../run/LaterRunPane";
import { useCandidateView, useRoom, useRoomState } from "../store/useRoom";
import { Chat } from "../talk/Chat";
import { People } from "../talk/People";
import { ConnectionState } from "../ui/ConnectionState";
import { Panes } from "../ui/Panes";
import { Prompt } from "../ui/Prompt";
import { useMovable } from "../ui/useMovable";
import { clockSpan } from "../ui/spans";
import { useNow } from "../ui/useNow";
import { News, WorkPane, type Work } from "../ui/WorkPane";
import classes from "./CandidateRoom.module.css";
import { ThinkingTime } from "./ThinkingTime";

/** The interview as the candidate has it: the prompt above editor or board, people and chat. */
export function CandidateRoom() {
  const room = useRoom();
  const view = useCandidateView();
  const { presence } = useRoomState(room);
  const narrow = useMediaQuery("(max-width: 760px)", false, { getInitialValueInEffect: false });
  const [tab, setTab] = useState<Work | "chat">("editor");
  const [work, setWork] = useState<Work>("editor");
  const { stop } = followingOf(room);
  const comeTo = (next: Work) => {
    setTab(next);
    setWork(next);
  };
  const show = (next: Work | "chat") => {
    if (next === "chat") {
      setTab(next);
    } else {
      stop();
      comeTo(next);
    }
  };
  useSharedWork(work, comeTo);
  const drawing = (narrow ? tab : work) === "board";
  const { opened, news } = useBoard(drawing);
  useDocumentTitle(view.title);
  const nameOf = (id: string) => view.people.find((person) => person.id === id)?.name ?? "Somebody who left";
  const others = view.people.filter((person) => person.id !== room.me);
  const people = [{ ...view.me, role: "candidate" as const }, ...others].map(({ id, name, role }) => ({
    id,
    name,
    role,
    online: id === room.me || (presence.get(id)?.online ?? false),
  }));
  const { current } = view;
  const prompt = (
    <>
      <ThinkingTime until={view.thinkingUntil} />
      <Prompt
        heading={current && current.number > 0 ? `Question ${current.number}` : "Question"}
        text={current?.prompt ?? null}
      >
        {view.phase === "lobby"
          ? "The interview has not started yet. The first question appears here."
          : "The next question appears here."}
      </Prompt>
    </>
  );
  const call = <CallSlot nameOf={nameOf} />;
  const editor = (
    <EditorPane
      files={view.files}
      readOnly={false}
      below={(shown) => <LaterRunPane files={view.files} shown={shown} runs={view.runs} nameOf={nameOf} />}
    />
  );
  const board = useMovable(opened && <BoardPane readOnly={false} open={drawing} />);
  const chat = <Chat chat={view.chat} nameOf={nameOf} />;
  return (
    <div className={classes.room}>
      <header className={classes.header}>
        <h1 className={classes.title}>{view.title}</h1>
        <Elapsed startedAt={view.startedAt} minutes={view.minutes} />
        <span className={classes.space} />
        <ConnectionState />
      </header>
      <p role="status" className="visually-hidden">
        {current ? `Question ${current.number} is open.` : ""}
      </p>
      {narrow ? (
        <main className={classes.narrow}>
          {call}
          {prompt}
          <FollowNote />
          <Tabs
            value={tab}
            onChange={(value) => show((value ?? "editor") as Work | "chat")}
            className={classes.tabs}
            classNames={{ panel: classes.tabPanel ?? "" }}
          >
            <Tabs.List grow>
              <Tabs.Tab value="editor">Editor</Tabs.Tab>
              <Tabs.Tab value="board">
                Board
                {news && <News />}
              </Tabs.Tab>
              <Tabs.Tab value="chat">Chat and people</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="editor">{editor}</Tabs.Panel>
            <Tabs.Panel value="board">{board.place}</Tabs.Panel>
            <Tabs.Panel value="chat">
              <Side people={<People me={room.me} people={people} />} chat={chat} />
            </Tabs.Panel>
          </Tabs>
        </main>
      ) : (
        <main className={classes.wide}>
          <Panes
            name="candidate"
            middle={
              <div className={classes.middle}>
                {prompt}
                <FollowNote />
                <WorkPane shown={work} onShow={show} news={news} editor={editor} board={board.place} />
              </div>
            }
            rightName="chat"
            right={<Side call={call} people={<People me={room.me} people={people} />} chat={chat} />}
          />
        </main>
      )}
      {board.self}
    </div>
  );
}

function Side({ call, people, chat }: Partial<Record<"call" | "people" | "chat", React.ReactNode>>) {
  return (
    <div className={classes.side}>
      {call}
      {people}
      <div className={classes.chat}>{chat}</div>
    </div>
  );
}

function Elapsed({ startedAt, minutes }: { startedAt: string | null; minutes: number }) {
  const now = useNow() + useRoom().serverAheadMs();
  return (
    <span className={classes.time} role="timer" aria-label="Time since the start">
      {startedAt === null ? `${minutes} minutes planned` : `${clockSpan(now - Date.parse(startedAt))} of ${minutes}:00`}
    </span>
  );
}
