import { Button, Group, Stack, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import type { SessionView } from "@/shared/api/model";
import { FormDialog } from "@/shared/ui/FormDialog";
import { FormProblem } from "@/shared/ui/FormProblem";
import { tell } from "@/shared/ui/tell";
import { PanelField } from "./ScheduleForm";
import { changeSession, sessionQuery } from "./sessionsApi";
import { startOf, whenOf } from "./when";
import { WhenFields } from "./WhenFields";

interface Props {
  session: SessionView;
  opened: boolean;
  onClose: () => void;
}

export function Reschedule({ session, opened, onClose }: Props) {
  const queries = useQueryClient();
  const [title, setTitle] = useState(session.title);
  const [planned] = useState(() => ({
    panel: session.panel.map(({ member }) => member),
    when: whenOf(session.startsAt, session.zone, session.minutes),
  }));
  const [panel, setPanel] = useState(planned.panel);
  const [when, setWhen] = useState(planned.when);
  const changed = title !== session.title || panel !== planned.panel || when !== planned.when;
  const start = startOf(when);
  const ready = start !== null && title.trim() !== "" && panel.length > 0 && when.minutes >= 5;
  const saving = useMutation({
    mutationFn: (startsAt: string) => {
      const { zone, minutes } = when;
      return changeSession(session.id, { revision: session.revision, title: title.trim(), startsAt, zone, minutes, panel });
    },
    onSuccess: (changed) => {
      queries.setQueryData(sessionQuery(session.id).queryKey, changed);
      void queries.invalidateQueries({ queryKey: ["sessions", "list"] });
      tell("The session is changed. Send the calendar file again, so that it moves in calendars too.");
      onClose();
    },
    onError: () => void queries.invalidateQueries({ queryKey: sessionQuery(session.id).queryKey }),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (ready) {
      saving.mutate(start);
    }
  };
  return (
    <FormDialog opened={opened} onClose={onClose} unsaved={changed} size={560} title="Move or change the session">
      <form onSubmit={submit}>
        <Stack gap="lg">
          <WhenFields when={when} onChange={setWhen} />
          <TextInput label="Title" required maxLength={120} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
          <PanelField panel={panel} onChange={setPanel} />
          <FormProblem error={saving.error} what="The session was not changed" />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Leave as it is
            </Button>
            <Button type="submit" disabled={!ready} loading={saving.isPending}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </FormDialog>
  );
}
