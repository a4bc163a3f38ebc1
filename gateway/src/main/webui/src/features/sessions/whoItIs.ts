import type { CandidateView } from "@/shared/api/model";
import { dateAndTime } from "@/shared/time/display";

/** What tells somebody from others of the same name: the address, and the latest interview or the next one. */
export function whoItIs({ email, sessions }: Pick<CandidateView, "email" | "sessions">): string {
  const [latest] = held(sessions, true).toReversed();
  const [next] = held(sessions, false);
  const when = latest ? `interviewed ${dateAndTime(latest)}` : next ? `interview ${dateAndTime(next)}` : "no interview of theirs is yours to see";
  return email ? `${email}, ${when}` : when;
}

/** The starts of the interviews that were held, or of those that are still to come; the earliest first. */
function held(sessions: CandidateView["sessions"], already: boolean): string[] {
  const wanted = already ? ["live", "ended"] : ["scheduled"];
  return sessions
    .filter(({ status }) => wanted.includes(status))
    .map(({ startsAt }) => startsAt)
    .toSorted((a, b) => Date.parse(a) - Date.parse(b));
}
