import { NativeSelect } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import type { CandidateScores } from "@/shared/api/model";
import { Section } from "@/shared/ui/Section";
import { counted } from "@/shared/ui/words";
import classes from "./Candidate.module.css";

const route = getRouteApi("/member/candidates/$candidateId");

const CUTS = ["2", "2.25", "2.5", "2.75", "3", "3.25", "3.5"].map(Number);
const USUAL = 2.5;

/** Whether one more interviewer or question would be likely to change on which side of a cut the candidate is. */
export function OneMorePart({ scores: { oneMore, fair, oneMoreReason } }: { scores: CandidateScores }) {
  const navigate = route.useNavigate();
  const { cut = oneMore?.cut ?? USUAL } = route.useSearch();
  return (
    <Section title="One more interview?" level={3}>
      {oneMore ? (
        <>
          <NativeSelect
            label="Taken from a fair average of"
            size="xs"
            value={String(cut)}
            data={[...new Set([...CUTS, cut])].toSorted((a, b) => a - b).map((one) => ({ value: String(one), label: one.toFixed(2) }))}
            onChange={(event) => void navigate({ search: { cut: Number(event.currentTarget.value) }, replace: true, resetScroll: false })}
          />
          <dl className={classes.chances} aria-live="polite">
            <dt>now</dt>
            <dd>
              {oneMore.passes ? "at or above" : "below"}; on the other side with {percent(oneMore.wrongNow)}
            </dd>
            <dt>one more interviewer</dt>
            <dd>
              <Chance of={oneMore.interviewer.change} />
              <span className={classes.dim}>{counted(oneMore.interviewer.ratings, "rating")}</span>
            </dd>
            <dt>one more question</dt>
            <dd>
              <Chance of={oneMore.question.change} />
              <span className={classes.dim}>{counted(oneMore.question.criteria, "criterion", "criteria")}</span>
            </dd>
          </dl>
          <p className={classes.quiet}>{oneMore.text}</p>
        </>
      ) : (
        <p className={classes.quiet}>
          {oneMoreReason && oneMoreReason !== fair?.reason ? oneMoreReason : "This needs a fair average, and there is none yet."}
        </p>
      )}
    </Section>
  );
}

/** How likely it is that the decision changes, as words and as a bar of that length. */
function Chance({ of }: { of: number }) {
  return (
    <span className={classes.chance}>
      <span>{percent(of)}</span>
      <svg className={classes.chanceBar} aria-hidden="true" viewBox="0 0 100 6" preserveAspectRatio="none">
        <rect className={classes.chanceWhole} width={100} height={6} />
        <rect className={classes.chancePart} width={Math.max(1, of * 100)} height={6} />
      </svg>
    </span>
  );
}

function percent(share: number): string {
  const whole = Math.round(share * 100);
  return whole === 0 ? "under 1 %" : `${whole} %`;
}
