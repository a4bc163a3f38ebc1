import type { AnchorLevel } from "@/shared/api/model";

/** The four rating levels, weakest first. */
export const anchorLevels: readonly AnchorLevel[] = ["1", "2", "3", "4"];

export const levelMeanings: Record<AnchorLevel, string> = {
  "1": "clearly below what the level asks",
  "2": "partly there",
  "3": "what the level asks",
  "4": "clearly beyond it",
};
