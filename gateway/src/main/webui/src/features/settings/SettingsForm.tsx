import { Button, Group, NumberInput, Stack, Switch, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import type { OrganisationSettings } from "@/shared/api/model";
import { asProblem } from "@/shared/api/problem";
import { FormProblem } from "@/shared/ui/FormProblem";
import { tell } from "@/shared/ui/tell";
import { useLeaveWarning } from "@/shared/ui/useLeaveWarning";
import { hoursIn, MOST_EXERCISES } from "./hours";
import classes from "./Settings.module.css";
import { changeSettings, settingsQuery } from "./settingsApi";

const NARROW = { wrapper: { maxWidth: 160 } };

type Draft = Partial<Omit<OrganisationSettings, "revision" | "remindAfterHours">> & { hours?: string };

/** Everything that can be set; what was changed is kept together. */
export function SettingsForm({ kept }: { kept: OrganisationSettings }) {
  const queries = useQueryClient();
  const [draft, setDraft] = useState<Draft>({});
  const { requireGym, suggestions, remind } = { ...kept, ...draft };
  const hoursText = draft.hours ?? kept.remindAfterHours.join(", ");
  const hours = hoursIn(hoursText);
  const changed = Object.keys(draft).length > 0;
  useLeaveWarning(changed);
  const saving = useMutation({
    mutationFn: (remindAfterHours: number[]) =>
      changeSettings({ revision: kept.revision, requireGym, suggestions, remind, remindAfterHours }),
    onSuccess: (after) => {
      queries.setQueryData(settingsQuery.queryKey, after);
      setDraft({});
      tell("Settings kept");
    },
    onError: (failure) => asProblem(failure).status === 409 && queries.invalidateQueries({ queryKey: settingsQuery.queryKey }),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (changed && hours !== null && !saving.isPending) {
      saving.mutate(hours);
    }
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <Stack gap="xl">
        <NumberInput
          label="Exercises in the gym before being on a panel"
          description="0 requires none. Sessions that are scheduled already stay as they are."
          min={0}
          max={MOST_EXERCISES}
          allowDecimal={false}
          clampBehavior="strict"
          styles={NARROW}
          value={requireGym}
          onChange={(value) => setDraft({ ...draft, requireGym: typeof value === "number" ? value : 0 })}
        />
        <Switch
          label="Suggest scores from what was written"
          description="Shown to an interviewer only after rating every criterion of a question. Computed on this server; nothing leaves it."
          checked={suggestions}
          onChange={(event) => setDraft({ ...draft, suggestions: event.currentTarget.checked })}
        />
        <Switch
          label="Remind of scorecards by e-mail"
          description="When the server has an SMTP address. In the application, what is owed always shows on the first page."
          checked={remind}
          onChange={(event) => setDraft({ ...draft, remind: event.currentTarget.checked })}
        />
        <TextInput
          label="Hours after the interview"
          description="One reminder for each number, at most four, up to 336 hours."
          disabled={!remind}
          styles={NARROW}
          value={hoursText}
          error={hours === null ? "One to four whole numbers from 1 to 336, each larger than the one before." : undefined}
          onChange={(event) => setDraft({ ...draft, hours: event.currentTarget.value })}
        />
        <FormProblem error={saving.error} what="The settings were not kept" />
        <Group gap="sm">
          <Button type="submit" disabled={!changed || hours === null} loading={saving.isPending}>
            Keep
          </Button>
          {changed && (
            <Button variant="subtle" onClick={() => setDraft({})}>
              Leave them as they were
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
