import { Button, Group, Radio, Stack, Textarea } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import type { DecisionHistory, DecisionValue } from "@/shared/api/model";
import { asProblem } from "@/shared/api/problem";
import { ErrorState } from "@/shared/ui/ErrorState";
import { FormProblem } from "@/shared/ui/FormProblem";
import { SkeletonLines } from "@/shared/ui/Pending";
import { Section } from "@/shared/ui/Section";
import { tell } from "@/shared/ui/tell";
import { RelativeTime } from "@/shared/ui/Time";
import { useLeaveWarning } from "@/shared/ui/useLeaveWarning";
import { useMemberNames } from "../members/membersApi";
import classes from "./Candidate.module.css";
import { decide, decisionsQuery } from "./candidatesApi";
import { DecisionBadge, decisionNames } from "./DecisionBadge";

export const SHORTEST_REASON = 3;
export const LONGEST_REASON = 2000;

/** What was decided, by whom and why; and the means to decide. */
export function DecisionPart({ candidate }: { candidate: string }) {
  const { data, error, refetch } = useQuery(decisionsQuery(candidate));
  return (
    <Section title="Decision" level={3}>
      {data ? (
        <>
          <Standing history={data} />
          {!data.withheld && <Decide candidate={candidate} history={data} />}
          <Earlier history={data} />
        </>
      ) : error ? (
        <ErrorState error={error} what="The decisions could not be loaded" onRetry={() => void refetch()} />
      ) : (
        <SkeletonLines lines={3} label="Loading the decision" />
      )}
    </Section>
  );
}

function Standing({ history: { items, withheld } }: { history: DecisionHistory }) {
  const nameOf = useMemberNames();
  const latest = items[0];
  if (withheld) {
    return <p className={classes.quiet}>Submit your scorecard first: decisions follow from what everybody saw independently.</p>;
  }
  if (!latest?.decision) {
    return <p className={classes.quiet}>{latest ? "The last decision was taken back." : "Nobody has decided yet."}</p>;
  }
  return (
    <>
      <DecisionBadge decision={latest.decision} />
      <p className={classes.reason}>{latest.reason}</p>
      <p className={classes.dim}>
        {nameOf(latest.member)}, <RelativeTime at={latest.at} />
      </p>
    </>
  );
}

function Decide({ candidate, history }: { candidate: string; history: DecisionHistory }) {
  const queries = useQueryClient();
  const standing = history.items[0]?.decision ?? null;
  const [wanted, setWanted] = useState<DecisionValue | "none" | "">("");
  const [reason, setReason] = useState("");
  const begun = wanted !== "" || reason !== "";
  useLeaveWarning(begun);
  const deciding = useMutation({
    mutationFn: () =>
      decide(candidate, { revision: history.revision, decision: wanted === "" || wanted === "none" ? null : wanted, reason: reason.trim() }),
    onSuccess: (after) => {
      queries.setQueryData(decisionsQuery(candidate).queryKey, after);
      void queries.invalidateQueries({ queryKey: ["scores"] });
      void queries.invalidateQueries({ queryKey: ["candidates"] });
      setWanted("");
      setReason("");
      tell("Decision kept");
    },
    // What was written stays; what was decided meanwhile shows above.
    onError: (failure) => asProblem(failure).status === 409 && queries.invalidateQueries({ queryKey: decisionsQuery(candidate).queryKey }),
  });
  const ready = wanted !== "" && reason.trim().length >= SHORTEST_REASON;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (ready && !deciding.isPending) {
      deciding.mutate();
    }
  };
  return (
    <form onSubmit={submit} className={classes.decide}>
      <Stack gap="sm">
        <Radio.Group label={standing === null ? "Decide" : "Decide anew"} value={wanted} onChange={setWanted}>
          <Stack gap={4} mt={4}>
            {Object.entries(decisionNames).map(([value, name]) => (
              <Radio key={value} value={value} label={name} size="sm" />
            ))}
            {standing !== null && <Radio value="none" label="Take it back" size="sm" />}
          </Stack>
        </Radio.Group>
        <Textarea
          label="Reason"
          description="Kept with the decision. Name the evidence."
          required
          autosize
          minRows={2}
          maxRows={10}
          maxLength={LONGEST_REASON}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <FormProblem error={deciding.error} what="The decision was not kept" />
        <Group gap="sm">
          <Button type="submit" disabled={!ready} loading={deciding.isPending}>
            Decide
          </Button>
          {begun && !ready && <span className={classes.dim}>Needs a choice, and a reason of {SHORTEST_REASON} characters or more.</span>}
        </Group>
      </Stack>
    </form>
  );
}

function Earlier({ history: { items } }: { history: DecisionHistory }) {
  const nameOf = useMemberNames();
  const earlier = items.slice(1);
  return earlier.length === 0 ? null : (
    <details className={classes.history}>
      <summary>Earlier decisions ({earlier.length})</summary>
      <ul className={classes.list}>
        {earlier.map(({ revision, decision, reason, member, at }) => (
          <li key={revision} className={classes.past}>
            <strong>{decision == null ? "Taken back" : decisionNames[decision]}</strong>
            <p className={classes.reason}>{reason}</p>
            <p className={classes.dim}>
              {nameOf(member)}, <RelativeTime at={at} />
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
