import { Tabs } from "@mantine/core";
import { useState } from "react";
import type { RoomItem } from "@/shared/socket/protocol";
import { useRoom } from "../store/useRoom";
import { Chat } from "../talk/Chat";
import { Notes } from "./Notes";
import classes from "./PanelRoom.module.css";
import type { Panel } from "./usePanel";

export type Talk = "notes" | "chat";

interface Props {
  panel: Panel;
  item: RoomItem | null;
  tab: Talk;
  onTab: (tab: Talk) => void;
}

/** Notes and chat. Messages that came while the notes were shown are counted on the tab. */
export function TalkPane({ panel, item, tab, onTab }: Props) {
  const room = useRoom();
  const { view } = panel;
  const last = view.chat.at(-1)?.position ?? 0;
  const [read, setRead] = useState(last);
  const unread =
    tab === "chat" ? 0 : view.chat.filter(({ position, author }) => position > read && author !== room.me).length;
  const choose = (value: string | null) => {
    setRead(last);
    onTab(value === "chat" ? "chat" : "notes");
  };
  const nameOf = (id: string) => view.participants.find((person) => person.id === id)?.name ?? "Somebody who left";
  return (
    <Tabs value={tab} onChange={choose} className={classes.talk} classNames={{ panel: classes.talkPanel ?? "" }}>
      <Tabs.List>
        <Tabs.Tab value="notes">Notes</Tabs.Tab>
        <Tabs.Tab value="chat">Chat{unread > 0 && <span className={classes.unread}>{` ${unread} new`}</span>}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="notes">
        <Notes panel={panel} item={item} />
      </Tabs.Panel>
      <Tabs.Panel value="chat">
        <Chat chat={view.chat} nameOf={nameOf} closed={view.phase === "ended" ? "The interview has ended." : undefined} />
      </Tabs.Panel>
    </Tabs>
  );
}
