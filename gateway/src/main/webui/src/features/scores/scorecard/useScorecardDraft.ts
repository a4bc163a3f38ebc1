import { useEffect, useState } from "react";
import type { Scorecard, ScorecardText } from "@/shared/api/model";
import type { SaveState } from "@/shared/autosave/autosave";
import { DraftSaver, textOf } from "./draftSaver";

export interface ScorecardDraft {
  text: ScorecardText;
  state: SaveState;
  change: (part: Partial<ScorecardText>) => void;
  /** Saves what is not saved yet. Answers with the revision to submit, or null if it could not be saved. */
  settle: () => Promise<number | null>;
  /** After this person saved in another window: takes that version, or saves this one over it. */
  resolve: (theirs: Scorecard, keep: "theirs" | "mine") => void;
}

/** The words of a scorecard while they are written. */
export function useScorecardDraft(session: string, opened: Scorecard): ScorecardDraft {
  const [text, setText] = useState<ScorecardText>(() => textOf(opened));
  const [state, setState] = useState<SaveState>({ kind: "saved" });
  const [saver] = useState(() => new DraftSaver(session, opened, setState));
  useEffect(() => () => saver.leave(), [saver]);
  return {
    text,
    state,
    change: (part) => setText(saver.change(part)),
    settle: () => saver.settle(),
    resolve: (theirs, keep) => setText(saver.resolve(theirs, keep)),
  };
}
