import { useEffect, useState } from "react";
import { useRoom } from "../store/useRoom";

/** What a room has to know of its board while that may not be shown. @param open whether it is before the user */
export function useBoard(open: boolean): { opened: boolean; news: boolean } {
  const room = useRoom();
  const [opened, setOpened] = useState(open);
  const [news, setNews] = useState(false);
  if (open && (!opened || news)) {
    setOpened(true);
    setNews(false);
  }
  useEffect(
    () =>
      open
        ? undefined
        : room.store.follow({
            entry: (entry) => {
              if (entry.kind === "drawn" && entry.author !== room.me) {
                setNews(true);
              }
            },
          }),
    [room, open],
  );
  return { opened, news };
}
