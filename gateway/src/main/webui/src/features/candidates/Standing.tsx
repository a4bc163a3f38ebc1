import type { CandidateScores, ComparableGroup } from "@/shared/api/model";
import { Section } from "@/shared/ui/Section";
import { counted } from "@/shared/ui/words";
import { useMemberNames } from "../members/membersApi";
import { FairFigure, hasFair } from "../scores/ui/FairFigure";
import { differenceWords } from "../scores/ui/fairWords";
import { ScoreFigure } from "../scores/ui/ScoreFigure";
import classes from "./Candidate.module.css";
import { useCandidateNames } from "./candidatesApi";

/** Composite and fair average beside each other, and what stands between this candidate and the others where they cannot be compared. */
export function Standing({ scores: { composite, fair, sessions, connections } }: { scores: CandidateScores }) {
  return (
    <>
      <div className={classes.pair}>
        <Section title="Composite over all sessions">
          {composite && <ScoreFigure score={composite} provisional={sessions.some(({ provisional }) => provisional)} big />}
          <p className={classes.quiet}>
            Every question of every session by its weight, as these interviewers rated it. Each session below leads to its ratings.
          </p>
        </Section>
        <Section title="Fair average">
          <FairFigure fair={fair} big />
          {hasFair(fair) && (
            <p className={classes.quiet}>
              {differenceWords(fair)}
              {fair.state === "measured" && " It is the level that average interviewers would have given on average questions."}
            </p>
          )}
        </Section>
      </div>
      {connections && <NotComparable own={connections.own} reference={connections.reference} />}
    </>
  );
}

/** As many names are read in a sentence. */
const FEW = 6;

function NotComparable({ own, reference }: { own: ComparableGroup; reference: ComparableGroup }) {
  const memberName = useMemberNames();
  const { nameOf } = useCandidateNames([...new Set([...own.candidates.slice(0, FEW), ...reference.candidates.slice(0, FEW)])]);
  const words = ({ candidates, candidateCount, interviewers, interviewerCount, ratings }: ComparableGroup) =>
    `${listed(candidates, candidateCount, nameOf)}, rated by ${listed(interviewers, interviewerCount, memberName)} (${counted(ratings, "rating")})`;
  return (
    <Section title="What was not comparable">
      <dl className={classes.groups}>
        <dt>This candidate&rsquo;s group</dt>
        <dd>{words(own)}</dd>
        <dt>The largest group</dt>
        <dd>{words(reference)}</dd>
      </dl>
      <p className={classes.quiet}>
        The two share no interviewer and question, not even over others. One interviewer of the other group who asks some of the same
        questions here connects them.
      </p>
    </Section>
  );
}

/** "Ada, Bob and 3 more". */
function listed(ids: readonly string[], count: number, nameOf: (id: string) => string): string {
  const few = ids.slice(0, FEW).map(nameOf);
  const more = count - few.length;
  return count === 0 ? "nobody" : few.join(", ") + (more > 0 ? ` and ${counted(more, "more", "more")}` : "");
}
