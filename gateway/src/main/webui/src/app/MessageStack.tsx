import "@mantine/notifications/styles.layer.css";
import { Button } from "@mantine/core";
import { Notifications, notifications } from "@mantine/notifications";
import { useEffect, useSyncExternalStore } from "react";
import { type Message, untold } from "@/shared/ui/tell";
import classes from "./MessageStack.module.css";

const shortMs = 4000;
const undoMs = 10_000;

export default function MessageStack() {
  const waiting = useSyncExternalStore(untold.subscribe, untold.snapshot);
  useEffect(() => untold.take().forEach(show), [waiting]);
  return <Notifications position="bottom-right" limit={4} />;
}

function show({ title, words, bad, undo }: Message) {
  const id = notifications.show({
    title,
    message: undo === undefined ? words : <WithUndo words={words} onUndo={() => back(id, undo)} />,
    ...(bad ? { color: "red", role: "alert" } : { role: "status" }),
    autoClose: bad ? false : undo === undefined ? shortMs : undoMs,
    withBorder: true,
    closeButtonProps: { "aria-label": "Dismiss" },
  });
}

function back(id: string, undo: () => void) {
  notifications.hide(id);
  undo();
}

function WithUndo({ words, onUndo }: { words: string; onUndo: () => void }) {
  return (
    <span className={classes.undo}>
      {words}
      <Button size="compact-sm" variant="default" onClick={onUndo}>
        Undo
      </Button>
    </span>
  );
}
