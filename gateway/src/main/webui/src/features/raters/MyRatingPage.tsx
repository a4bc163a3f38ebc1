import { useQuery } from "@tanstack/react-query";
import type { RaterEffects } from "@/shared/api/model";
import { may } from "@/shared/auth/identity";
import { dateAndTime } from "@/shared/time/display";
import { EmptyState } from "@/shared/ui/EmptyState";
import { ErrorState } from "@/shared/ui/ErrorState";
import { LinkButton } from "@/shared/ui/LinkButton";
import { PageHeader } from "@/shared/ui/PageHeader";
import { SkeletonLines } from "@/shared/ui/Pending";
import { RoleGate } from "@/shared/ui/RoleGate";
import { counted } from "@/shared/ui/words";
import { Effects } from "./Effects";
import classes from "./Raters.module.css";
import { myRatingQuery } from "./ratersApi";

/** How the signed-in interviewer rates, beside others who saw the same. */
export function MyRatingPage() {
  return (
    <RoleGate roles={may.rate}>
      <PageHeader
        title="How I rate"
        below="Beside others who rated the same answers. You see this first: what reviewers see of it comes from interviews that were settled 14 days ago or more."
        actions={
          <LinkButton to="/gym" variant="default">
            Calibrate in the gym
          </LinkButton>
        }
      />
      <Mine />
    </RoleGate>
  );
}

function Mine() {
  const { data, error, refetch } = useQuery(myRatingQuery);
  if (error && !data) {
    return <ErrorState error={error} what="Your effects could not be loaded" onRetry={() => void refetch()} />;
  }
  if (!data) {
    return <SkeletonLines lines={10} label="Loading how you rate" />;
  }
  return data.ratings === 0 ? (
    <EmptyState icon="eye" title="Nothing settled yet">
      As soon as an interview that you were in is settled, that is everybody on the panel has submitted, it counts here. The gym tells you something
      today already.
    </EmptyState>
  ) : (
    <>
      <p className={classes.span}>{spanWords(data)}</p>
      <Effects effects={data.effects} />
    </>
  );
}

/** "From 120 ratings of 14 candidates, 3 Oct to 20 Nov". */
export function spanWords({ ratings, candidates, from, until }: RaterEffects): string {
  const span = from === null || until === null ? "" : `, ${dateAndTime(from)} to ${dateAndTime(until)}`;
  return `From ${counted(ratings, "rating")} of ${counted(candidates, "candidate")}${span}.`;
}
