import { ApiProblem } from "@/shared/api/problem";
import type { PanelView } from "@/shared/api/schema";
import type { Entry } from "@/shared/socket/protocol";
import { completePanelView } from "../../room/view/panelView";

/** A session as the viewer may see it. */
export interface Recording {
  /** The room right after it was opened; null if nobody has entered it yet, or this continues another recording. */
  start: ReturnType<typeof completePanelView> | null;
  /** What happened after that, in order. */
  entries: Entry[];
  /** False if the session has more entries than a replay holds: this is its beginning. */
  complete: boolean;
  /** What to ask for more of it with. */
  end: RecordingEnd;
}

/** Up to where a recording goes, and what goes with that: see the room protocol. */
export interface RecordingEnd {
  position: number;
  sight: string;
}

/** One line; exactly one of these is there. */
interface Line {
  start?: PanelView;
  entry?: Entry;
  end?: RecordingEnd & { complete: boolean };
}

/** Reads the lines of a replay. Throws an ApiProblem if it was cut off on its way. */
export function readReplay(text: string): Recording {
  const lines = parse(text);
  const end = lines.at(-1)?.end;
  if (!end) {
    throw cutOff();
  }
  const start = lines[0]?.start;
  const entries = lines.flatMap(({ entry }) => entry ?? []);
  const { complete, position, sight } = end;
  return { start: start ? completePanelView(start) : null, entries, complete, end: { position, sight } };
}

function parse(text: string): Line[] {
  try {
    // As one array: a line is never broken inside, and one call is several times as fast as one for each line.
    return JSON.parse(`[${text.trimEnd().replaceAll("\n", ",")}]`) as Line[];
  } catch {
    throw cutOff();
  }
}

const cutOff = () =>
  new ApiProblem(502, "/problems/unreadable", "The replay did not arrive whole", "Nothing is lost. Try again in a moment.");
