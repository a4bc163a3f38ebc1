import { ActionIcon, Tabs } from "@mantine/core";
import { useDisclosure, useHotkeys, useMediaQuery } from "@mantine/hooks";
import { Suspense, useEffect, useState } from "react";
import { BoardPane } from "../board/BoardPane";
import { useBoard } from "../board/useBoard";
import { CallSlot } from "../call/CallSlot";
import { EditorPane } from "../editor/EditorPane";
import { FollowNote } from "../follow/FollowNote";
import { followingOf } from "../follow/following";
import { useSharedWork } from "../follow/useFollowing";
import { useRoom } from "../store/useRoom";
import { PanelRuns } from "./PanelRuns";
import { Panes } from "../ui/Panes";
import { Prompt } from "../ui/Prompt";
import { useMovable } from "../ui/useMovable";
import { prepareWords } from "../ui/Words";
import { News, WorkPane, type Work } from "../ui/WorkPane";
import { AskAnother, CommandPalette, KeysHelp, prepareDialogs, RoomCommands } from "./dialogs";
import { Guidance } from "./Guidance";
import { KitPane } from "./KitPane";
import classes from "./PanelRoom.module.css";
import { PeopleBar } from "./PeopleBar";
import { RoomHeader } from "./RoomHeader";
import { Rubric } from "./Rubric";
import { TalkPane, type Talk } from "./TalkPane";
import { useRoomActions } from "./useRoomActions";
import { usePanel } from "./usePanel";
import { usePlace } from "./usePlace";

type Tab = "kit" | Work | "rate" | "talk";

/** What is not needed at first is loaded this long after the room is shown. */
const THE_REST_AFTER_MS = 4_000;

/** The interview as a panel member has it: kit, editor or board, rubric with notes and chat. On a narrow screen one of them at a time. */
export function PanelRoom() {
  const panel = usePanel();
  const place = usePlace(panel.view);
  const [help, { open: openHelp, close: closeHelp }] = useDisclosure(false);
  const [palette, { close: closePalette, toggle: togglePalette }] = useDisclosure(false);
  const [asking, { open: openAsking, close: closeAsking }] = useDisclosure(false);
  const [budgeting, setBudgeting] = useState<string | null>(null);
  const [talk, setTalk] = useState<Talk>("notes");
  const [tab, setTab] = useState<Tab>("rate");
  const [work, setWork] = useState<Work>("editor");
  const narrow = useMediaQuery("(max-width: 760px)", false, { getInitialValueInEffect: false });
  const { stop } = followingOf(useRoom());
  const comeTo = (next: Tab) => {
    setTab(next);
    if (next === "editor" || next === "board") {
      setWork(next);
    }
  };
  const showTab = (next: Tab) => {
    if (next === "editor" || next === "board") {
      stop();
    }
    comeTo(next);
  };
  useSharedWork(work, comeTo);
  const drawing = narrow ? tab === "board" : work === "board";
  const { opened, news } = useBoard(drawing);
  const actions = useRoomActions({
    ...{ panel, place, openHelp, showTalk: setTalk, showTab },
    ...{ askAnother: openAsking, changeBudget: setBudgeting },
  });
  useEffect(() => {
    const timer = setTimeout(() => {
      prepareDialogs();
      prepareWords();
    }, THE_REST_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  const { item } = place;
  const kit = (
    <KitPane
      panel={panel}
      selected={item?.question ?? null}
      onSelect={place.select}
      budgeting={budgeting}
      onBudget={setBudgeting}
      onAskAnother={openAsking}
    />
  );
  const closed = panel.view.phase === "ended";
  const prompt = (
    <Prompt heading={panel.current?.content.title} text={panel.current?.content.prompt ?? null} remember="panel">
      {panel.view.phase === "lobby" ? "The candidate sees nothing yet." : "No question is open; the candidate sees none."}
    </Prompt>
  );
  const editor = (
    <EditorPane files={panel.view.files} readOnly={closed} below={(shown) => <PanelRuns panel={panel} shown={shown} />} />
  );
  const board = useMovable(opened && <BoardPane readOnly={closed} open={drawing} />);
  const rating = item && (
    <>
      {item.question !== panel.current?.question && (
        <Prompt
          key={item.question}
          heading="What is asked"
          label={`What ${item.content.title} asks`}
          text={item.content.prompt}
          folded={item.askedPosition !== null}
        />
      )}
      <Rubric panel={panel} item={item} active={place.criterion} onActive={place.focus} />
      <Guidance key={item.question} panel={panel} item={item} />
    </>
  );
  const call = <CallSlot compact nameOf={(id) => panel.view.participants.find((person) => person.id === id)?.name ?? "Somebody"} />;
  const talking = <TalkPane panel={panel} item={item} tab={talk} onTab={setTalk} />;
  return (
    <div className={classes.room} tabIndex={-1} data-room>
      <RoomHeader panel={panel}>
        <ActionIcon
          aria-label="Keys in the room"
          title="Keys in the room (?)"
          onClick={openHelp}
          className={classes.help ?? ""}
        >
          ?
        </ActionIcon>
      </RoomHeader>
      {narrow ? (
        <main className={classes.narrow}>
          {call}
          <PeopleBar panel={panel} />
          <FollowNote />
          <Tabs
            value={tab}
            onChange={(value) => showTab((value ?? "rate") as Tab)}
            className={classes.tabs}
            classNames={{ panel: classes.tabPanel ?? "" }}
          >
            <Tabs.List grow>
              <Tabs.Tab value="kit">Kit</Tabs.Tab>
              <Tabs.Tab value="editor">Editor</Tabs.Tab>
              <Tabs.Tab value="board">
                Board
                {news && <News />}
              </Tabs.Tab>
              <Tabs.Tab value="rate">Rate</Tabs.Tab>
              <Tabs.Tab value="talk">Talk</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="kit">{kit}</Tabs.Panel>
            <Tabs.Panel value="editor">
              <div className={classes.middle}>
                {prompt}
                {editor}
              </div>
            </Tabs.Panel>
            <Tabs.Panel value="board">{board.place}</Tabs.Panel>
            <Tabs.Panel value="rate">{rating}</Tabs.Panel>
            <Tabs.Panel value="talk">{talking}</Tabs.Panel>
          </Tabs>
        </main>
      ) : (
        <main className={classes.wide}>
          <Panes
            name="panel"
            left={kit}
            leftName="kit"
            middle={
              <div className={classes.middle}>
                {prompt}
                <FollowNote />
                <WorkPane shown={work} onShow={showTab} news={news} editor={editor} board={board.place} />
              </div>
            }
            rightName="rubric"
            right={
              <div className={classes.right}>
                {call}
                <PeopleBar panel={panel} />
                {/* A region that scrolls must be reachable by the keyboard. */}
                <div className={classes.rate} role="region" aria-label="Rating" tabIndex={0}>
                  {rating}
                </div>
                {talking}
              </div>
            }
          />
        </main>
      )}
      {board.self}
      <Suspense>
        <RoomCommands panel={panel} place={place} actions={actions} />
      </Suspense>
      <Suspense>
        {asking && <AskAnother panel={panel} onClose={closeAsking} />}
        {help && <KeysHelp onClose={closeHelp} />}
        {palette ? (
          <CommandPalette opened onClose={closePalette} onToggle={togglePalette} />
        ) : (
          <PaletteKey onPress={togglePalette} />
        )}
      </Suspense>
    </div>
  );
}

/** While the palette is closed it is not there to hear its own key. */
function PaletteKey({ onPress }: { onPress: () => void }) {
  useHotkeys([["mod+K", onPress]], [], true);
  return null;
}
