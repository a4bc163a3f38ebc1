import type { Scorecard, ScorecardText } from "@/shared/api/model";
import { Autosave, type SaveState } from "@/shared/autosave/autosave";
import { scorecards } from "../scoresApi";

/** Saves the words of one scorecard by themselves, each change on the revision that the last one made. */
export class DraftSaver {
  #revision: number;
  #text: ScorecardText;
  readonly #autosave: Autosave<ScorecardText>;

  constructor(session: string, opened: Scorecard, onState: (state: SaveState) => void) {
    this.#revision = opened.revision;
    this.#text = textOf(opened);
    this.#autosave = new Autosave(async (value) => {
      const saved = await scorecards.save(session, this.#revision, value);
      this.#revision = saved.revision;
    }, onState);
  }

  /** @returns the whole text after the change */
  change(part: Partial<ScorecardText>): ScorecardText {
    this.#text = { ...this.#text, ...part };
    this.#autosave.change(this.#text);
    return this.#text;
  }

  /** Saves what is not saved yet. @returns the revision to submit, or null if it could not be saved */
  async settle(): Promise<number | null> {
    return (await this.#autosave.flush()) ? this.#revision : null;
  }

  /** After a conflict: takes the other version, or saves this one over it. @returns the text that holds */
  resolve(theirs: Scorecard, keep: "theirs" | "mine"): ScorecardText {
    this.#revision = theirs.revision;
    if (keep === "theirs") {
      this.#text = textOf(theirs);
    }
    this.#autosave.resume(keep === "theirs" ? null : { value: this.#text });
    return this.#text;
  }

  /** Saves a last time. */
  leave(): void {
    void this.#autosave.flush();
    this.#autosave.stop();
  }
}

export function textOf({ recommendation = null, summary, strengths, concerns, feedback }: Scorecard): ScorecardText {
  return { recommendation, summary, strengths, concerns, feedback };
}
