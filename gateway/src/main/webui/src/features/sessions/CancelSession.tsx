import { Button, Group, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { SessionView } from "@/shared/api/model";
import { FormDialog } from "@/shared/ui/FormDialog";
import { tell, tellProblem } from "@/shared/ui/tell";
import { cancelSession, sessionQuery } from "./sessionsApi";

interface Props {
  session: SessionView;
  opened: boolean;
  onClose: () => void;
}

export function CancelSession({ session, opened, onClose }: Props) {
  const queries = useQueryClient();
  const [reason, setReason] = useState("");
  const done = () => {
    onClose();
    setReason("");
  };
  const cancelling = useMutation({
    mutationFn: () => cancelSession(session.id, session.revision, reason),
    onSuccess: (cancelled) => {
      queries.setQueryData(sessionQuery(session.id).queryKey, cancelled);
      void queries.invalidateQueries({ queryKey: ["sessions", "list"] });
      done();
      tell("The session is cancelled. Its calendar file now withdraws the appointment.");
    },
    onError: (failure) => tellProblem("The session was not cancelled", failure),
  });
  return (
    <FormDialog opened={opened} onClose={done} unsaved={reason !== ""} title="Cancel this session?">
      <p>
        <strong>{session.title}</strong> with {session.candidate.name}
      </p>
      <p>The candidate&apos;s link stops working. This cannot be undone; a new session can be scheduled at any time.</p>
      <TextInput
        mt="md"
        label="Reason (for the team)"
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group justify="flex-end" gap="sm" mt="lg">
        <Button variant="default" onClick={done}>
          Keep it
        </Button>
        <Button color="red" loading={cancelling.isPending} onClick={() => cancelling.mutate()}>
          Cancel the session
        </Button>
      </Group>
    </FormDialog>
  );
}
