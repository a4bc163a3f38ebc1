import { lazy, Suspense } from "react";
import { useWhoIsFollowed } from "./useFollowing";

const Note = lazy(async () => ({ default: (await import("./Note")).Note }));

/** Whom the user follows, above what both see, for as long as the user does nothing there. */
export function FollowNote() {
  const who = useWhoIsFollowed();
  return who === null ? null : (
    <Suspense>
      <Note who={who} />
    </Suspense>
  );
}
