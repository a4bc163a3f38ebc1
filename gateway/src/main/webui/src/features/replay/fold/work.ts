import type { Entry } from "@/shared/socket/protocol";
import type { Work } from "../../room/ui/WorkPane";

/** Where something was changed last, after each number of entries: in the editor or on the board. */
export function activeWorks(entries: readonly Entry[]): Work[] {
  const works: Work[] = ["editor"];
  let work: Work = "editor";
  for (const entry of entries) {
    work = workAfter(work, entry);
    works.push(work);
  }
  return works;
}

function workAfter(before: Work, entry: Entry): Work {
  switch (entry.kind) {
    case "drawn":
      return "board";
    case "edited":
    case "created":
    case "ran":
      return "editor";
    case "asked":
      return entry.data.file ? "editor" : before;
    default:
      return before;
  }
}
