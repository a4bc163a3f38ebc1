import { lazy, Suspense } from "react";
import type { CallPaneProps } from "./CallPane";

const CallPane = lazy(async () => {
  try {
    return { default: (await import("./CallPane")).CallPane };
  } catch {
    // The interview goes on without it.
    return { default: NotLoaded };
  }
});

/** The call has the place of its smallest form while it is loaded, after the room. */
export function CallSlot(props: CallPaneProps) {
  return (
    <Suspense fallback={<div style={{ flex: "none", height: 41 }} />}>
      <CallPane {...props} />
    </Suspense>
  );
}

function NotLoaded() {
  return <p style={{ padding: "8px 12px", fontSize: 13 }}>Audio and video could not be loaded. Reload the page to try again.</p>;
}
