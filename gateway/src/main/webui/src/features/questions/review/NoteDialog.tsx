import { Button, Group, Stack, Textarea } from "@mantine/core";
import { type SubmitEvent, type ReactNode, useState } from "react";
import { FormDialog } from "@/shared/ui/FormDialog";

interface Props {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** What the note is for. */
  label: string;
  action: string;
  busy: boolean;
  /** Whether it is sent without words, too. */
  optional?: boolean;
  /** Whether the fields among the children say yes. */
  ready?: boolean;
  onSend: (note: string) => void;
  children?: ReactNode;
}

/** A step of a review that words go with. */
export function NoteDialog({ opened, onClose, title, label, action, busy, optional = false, ready = true, onSend, children }: Props) {
  const [note, setNote] = useState("");
  const close = () => {
    setNote("");
    onClose();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSend(note.trim());
  };
  return (
    <FormDialog opened={opened} onClose={close} title={title} unsaved={note.trim() !== ""}>
      <form onSubmit={submit}>
        <Stack gap="md">
          {children}
          <Textarea
            label={label}
            required={!optional}
            maxLength={1000}
            autosize
            minRows={3}
            data-autofocus
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Group gap="sm">
            <Button type="submit" loading={busy} disabled={!ready || (!optional && note.trim() === "")}>
              {action}
            </Button>
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
          </Group>
        </Stack>
      </form>
    </FormDialog>
  );
}
