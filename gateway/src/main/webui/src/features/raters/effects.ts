import type { EffectName, EffectView } from "@/shared/api/model";

interface Kind {
  name: EffectName;
  title: string;
  /** What the number is. */
  meaning: string;
  /** Where it means that there is no effect. */
  neutral: number;
  /** How far the scale reaches at least, to either side. */
  reach: number;
  /** What lies to the left and to the right. */
  ends: readonly [string, string];
  /** What is said where the whole interval lies on one side. */
  below: string;
  above: string;
}

export const severity: Kind = {
  ...{ name: "severity", title: "Severity", neutral: 0, reach: 1.5, ends: ["lenient", "severe"] },
  meaning: "How strict the levels are beside those of others on the same answers, in logits.",
  below: "Levels are higher than those of others who saw the same.",
  above: "Levels are lower than those of others who saw the same.",
};

export const halo: Kind = {
  ...{ name: "halo", title: "Halo", neutral: 1, reach: 0.8, ends: ["alike", "apart"] },
  meaning: "How far the levels of one candidate differ over the criteria, where 1 is what is expected.",
  below: "Criteria of one candidate get levels that lie too close together: one impression may colour them all.",
  above: "Criteria of one candidate get levels that lie further apart than expected.",
};

export const effectKinds: readonly Kind[] = [
  severity,
  halo,
  {
    ...{ name: "questionOrder", title: "Order of questions", neutral: 0, reach: 0.3, ends: ["milder later", "stricter later"] },
    meaning: "Change of severity with each further question of an interview, less that of the others there.",
    below: "Later questions of an interview are rated more mildly.",
    above: "Later questions of an interview are rated more strictly.",
  },
  {
    ...{ name: "candidateOrder", title: "Order of candidates", neutral: 0, reach: 0.5, ends: ["milder later", "stricter later"] },
    meaning: "Change of severity with each further candidate of a day (UTC).",
    below: "Later candidates of a day are rated more mildly.",
    above: "Later candidates of a day are rated more strictly.",
  },
  {
    ...{ name: "drift", title: "Drift", neutral: 0, reach: 0.5, ends: ["milder", "stricter"] },
    meaning: "Change of severity per 30 days.",
    below: "Severity goes down over time.",
    above: "Severity goes up over time.",
  },
];

/** What an effect says: on which side its interval lies, or that neither can be told; the reason where there is no number. */
export function effectWords({ below, above, neutral }: Kind, { state, reason, needed, found, low, high }: EffectView): string {
  if (state === "refused" || low === null || high === null) {
    const amount = needed === null || found === null ? "" : ` So far ${found} of ${needed}.`;
    return (reason ?? "Not known yet.") + amount;
  }
  return low > neutral ? above : high < neutral ? below : "No leaning can be told: it may well be none.";
}

/** The ends of the scale: wide enough for the interval, the same to both sides of the neutral value. */
export function scaleOf({ neutral, reach }: Kind, { low, high }: EffectView): { from: number; to: number } {
  const most = Math.max(reach, Math.abs((low ?? neutral) - neutral), Math.abs((high ?? neutral) - neutral));
  return { from: neutral - most, to: neutral + most };
}
