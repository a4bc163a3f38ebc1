import { Button, Group, NumberInput, Stack, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import type { OverrideHistory, SessionView, Summary } from "@/shared/api/model";
import { asProblem } from "@/shared/api/problem";
import { may, useHasRole } from "@/shared/auth/identity";
import { FormDialog } from "@/shared/ui/FormDialog";
import { FormProblem } from "@/shared/ui/FormProblem";
import { tell } from "@/shared/ui/tell";
import { RelativeTime } from "@/shared/ui/Time";
import { LONGEST_REASON, SHORTEST_REASON } from "../../candidates/DecisionPart";
import { useMemberNames } from "../../members/membersApi";
import { override, overridesQuery, reportQuery } from "../scoresApi";
import { valueOf } from "../ui/ScoreFigure";
import classes from "./Report.module.css";

interface Props {
  session: Pick<SessionView, "id" | "status">;
  composite: Summary;
}

/** The value that somebody set beside the computed composite, with who and why. Both numbers stay. */
export function OverridePart({ session, composite }: Props) {
  const nameOf = useMemberNames();
  const history = useQuery(overridesQuery(session.id)).data;
  const decides = useHasRole(...may.decide);
  const [opened, { open, close }] = useDisclosure(false);
  const [draft, setDraft] = useState<Draft>({});
  const done = () => {
    close();
    setDraft({});
  };
  if (!history || history.withheld) {
    return null;
  }
  const [latest, ...earlier] = history.items;
  const takenBack = latest !== undefined && latest.value == null;
  return (
    <div className={classes.override}>
      {latest?.value != null && (
        <p>
          <strong>Overridden to {latest.value}</strong> by {nameOf(latest.member)}, <RelativeTime at={latest.at} />: {latest.reason}{" "}
          <span className={classes.dim}>The ratings come to {valueOf(composite)}.</span>
        </p>
      )}
      {(earlier.length > 0 || takenBack) && (
        <details className={classes.formula}>
          <summary>Earlier overrides</summary>
          <ul className={classes.noteList}>
            {(takenBack ? history.items : earlier).map(({ revision, value, reason, member, at }) => (
              <li key={revision}>
                {value == null ? "taken back" : value} by {nameOf(member)}, <RelativeTime at={at} />: {reason}
              </li>
            ))}
          </ul>
        </details>
      )}
      {decides && session.status === "ended" && (
        <Button variant="default" size="compact-sm" className={classes.onScreen ?? ""} onClick={open}>
          {latest?.value == null ? "Override with a reason" : "Change the override"}
        </Button>
      )}
      <FormDialog opened={opened} onClose={done} unsaved={Object.keys(draft).length > 0} title="Override the composite">
        <OverrideForm session={session.id} history={history} composite={composite} draft={draft} onChange={setDraft} onDone={done} />
      </FormDialog>
    </div>
  );
}

/** What was typed so far. */
interface Draft {
  value?: number | string;
  reason?: string;
}

interface FormProps {
  session: string;
  history: OverrideHistory;
  composite: Summary;
  draft: Draft;
  onChange: (draft: Draft) => void;
  onDone: () => void;
}

function OverrideForm({ session, history, composite, draft, onChange, onDone }: FormProps) {
  const queries = useQueryClient();
  const standing = history.items[0]?.value ?? null;
  const { value = standing ?? "", reason = "" } = draft;
  const saving = useMutation({
    mutationFn: (set: number | null) => override(session, { revision: history.revision, value: set, reason: reason.trim() }),
    onSuccess: (after, set) => {
      queries.setQueryData(overridesQuery(session).queryKey, after);
      void queries.invalidateQueries({ queryKey: reportQuery(session).queryKey });
      void queries.invalidateQueries({ queryKey: ["scores"] });
      tell(set === null ? "Override taken back" : "Override kept");
      onDone();
    },
    onError: (failure) => asProblem(failure).status === 409 && queries.invalidateQueries({ queryKey: overridesQuery(session).queryKey }),
  });
  const said = reason.trim().length >= SHORTEST_REASON;
  const fits = typeof value === "number" && value >= 1 && value <= 4;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (fits && said && !saving.isPending) {
      saving.mutate(value);
    }
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <p>
          The ratings come to {valueOf(composite)}. That number stays, and stays visible beside yours; an override is for what the rubric
          could not see.
        </p>
        <NumberInput
          label="Value"
          description="1 to 4"
          required
          min={1}
          max={4}
          step={0.25}
          decimalScale={2}
          clampBehavior="none"
          error={value === "" || fits ? undefined : "A number from 1 to 4."}
          value={value}
          onChange={(typed) => onChange({ ...draft, value: typed })}
        />
        <Textarea
          label="Reason"
          description="Kept with the override. Name what the rubric could not see."
          required
          autosize
          minRows={2}
          maxRows={10}
          maxLength={LONGEST_REASON}
          value={reason}
          onChange={(event) => onChange({ ...draft, reason: event.currentTarget.value })}
        />
        <FormProblem error={saving.error} what="The override was not kept" />
        {reason !== "" && !said && <p className={classes.dim}>Needs a reason of {SHORTEST_REASON} characters or more.</p>}
        <Group justify="flex-end" gap="sm">
          {standing !== null && (
            <Button variant="subtle" disabled={!said} onClick={() => saving.mutate(null)}>
              Take it back
            </Button>
          )}
          <Button type="submit" disabled={!fits || !said} loading={saving.isPending}>
            Override
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
