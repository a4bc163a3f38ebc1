import { lazy, Suspense, useState, useSyncExternalStore } from "react";
import { untold } from "@/shared/ui/tell";

const MessageStack = lazy(() => import("./MessageStack"));

/** Shows what `tell` says. What it needs for that is loaded with the first message. */
export function Messages() {
  const waiting = useSyncExternalStore(untold.subscribe, untold.snapshot);
  const [wanted, setWanted] = useState(false);
  if (waiting.length > 0 && !wanted) {
    setWanted(true);
  }
  return wanted ? (
    <Suspense fallback={null}>
      <MessageStack />
    </Suspense>
  ) : null;
}
