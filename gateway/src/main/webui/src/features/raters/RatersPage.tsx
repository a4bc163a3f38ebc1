import { useInfiniteQuery } from "@tanstack/react-query";
import type { RaterEffects } from "@/shared/api/model";
import { may } from "@/shared/auth/identity";
import { EmptyState } from "@/shared/ui/EmptyState";
import { ErrorState } from "@/shared/ui/ErrorState";
import { LoadMore } from "@/shared/ui/LoadMore";
import { PageHeader } from "@/shared/ui/PageHeader";
import { SkeletonLines } from "@/shared/ui/Pending";
import { RoleGate } from "@/shared/ui/RoleGate";
import { counted } from "@/shared/ui/words";
import { useMemberNames } from "../members/membersApi";
import { two } from "../scores/ui/AgreementFigure";
import { RangeBar } from "../scores/ui/RangeBar";
import { Effects } from "./Effects";
import { scaleOf, severity } from "./effects";
import { spanWords } from "./MyRatingPage";
import classes from "./Raters.module.css";
import { RatersTabs } from "./RatersTabs";
import { ratersQuery } from "./ratersApi";

/** How each interviewer rates, for those who weigh their ratings. */
export function RatersPage() {
  const nameOf = useMemberNames();
  return (
    <RoleGate roles={may.decide}>
      <PageHeader
        title="Interviewers"
        below="From interviews settled 14 days ago or more; each interviewer sees their own at once. Fair scores take severity into account already."
      />
      <RatersTabs />
      <Raters nameOf={nameOf} />
    </RoleGate>
  );
}

function Raters({ nameOf }: { nameOf: (id: string) => string }) {
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(ratersQuery);
  if (error && !data) {
    return <ErrorState error={error} what="The effects could not be loaded" onRetry={() => void refetch()} />;
  }
  if (!data) {
    return <SkeletonLines lines={8} label="Loading how interviewers rate" />;
  }
  const raters = data.pages.flatMap(({ items }) => items);
  return raters.length === 0 ? (
    <EmptyState icon="scales" title="Nothing to show yet">
      Interviewers appear here when their first interview was settled 14 days ago.
    </EmptyState>
  ) : (
    <>
      <ul className={classes.raters}>
        {raters.map((rater) => (
          <Rater key={rater.member} rater={rater} name={nameOf(rater.member)} />
        ))}
      </ul>
      <LoadMore hasMore={hasNextPage} busy={isFetchingNextPage} onMore={() => void fetchNextPage()} />
    </>
  );
}

function Rater({ rater, name }: { rater: RaterEffects; name: string }) {
  const { value, low, high, reason } = rater.effects.severity;
  return (
    <li>
      <details className={classes.rater}>
        <summary className={classes.line}>
          <span className={classes.name}>
            {name}
            <span className={classes.dim}>
              {counted(rater.ratings, "rating")} of {counted(rater.candidates, "candidate")}
            </span>
          </span>
          {value === null ? (
            <span className={classes.dim}>{reason ?? "no severity yet"}</span>
          ) : (
            <span className={classes.figure}>
              <span className={classes.value}>{two(value)}</span>
              <RangeBar
                {...{ value, low, high, neutral: 0, ends: severity.ends }}
                {...scaleOf(severity, rater.effects.severity)}
                label={`Severity ${two(value)}${low === null || high === null ? "" : `, 90 % interval ${two(low)} to ${two(high)}`}`}
              />
            </span>
          )}
        </summary>
        <p className={classes.span}>{spanWords(rater)}</p>
        <Effects effects={rater.effects} />
      </details>
    </li>
  );
}
