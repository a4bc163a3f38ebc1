import { counted } from "@/shared/ui/words";

interface Written {
  /** How many criteria the questions that were asked have. */
  criteria: number;
  unrated: number;
  summary: string;
  feedback: string;
}

/** What a scorecard lacks that could be in it: "6 of 8 criteria unrated, no summary". Null when nothing is missing. */
export function missingWords({ criteria, unrated, summary, feedback }: Written): string | null {
  const words = [
    criteria === 0 ? "no question was asked" : "",
    unrated > 0 ? `${unrated} of ${counted(criteria, "criterion", "criteria")} unrated` : "",
    summary.trim() === "" ? "no summary" : "",
    feedback.trim() === "" ? "no words for the candidate" : "",
  ].filter((one) => one !== "");
  return words.length === 0 ? null : words.join(", ");
}
