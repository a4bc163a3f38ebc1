import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { type ReactNode, type SubmitEvent, useState } from "react";

interface Props {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** What will be gone, and what stays. */
  children: ReactNode;
  /** The name to type. */
  name: string;
  action: string;
  busy?: boolean;
  onConfirm: () => void;
}

/** Asks for the name of what is about to go: the guard of everything that cannot be undone. */
export function ConfirmByName({ opened, onClose, title, children, name, action, busy = false, onConfirm }: Props) {
  const [typed, setTyped] = useState("");
  const matches = typed.trim() === name.trim();
  const close = () => {
    setTyped("");
    onClose();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (matches && !busy) {
      onConfirm();
    }
  };
  return (
    <Modal opened={opened} onClose={close} title={title} closeButtonProps={{ "aria-label": "Close" }}>
      <form onSubmit={submit}>
        <Stack gap="lg">
          <div>{children}</div>
          <TextInput
            data-autofocus
            label={
              <>
                Type <strong>{name}</strong> to confirm
              </>
            }
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            autoComplete="off"
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={close}>
              Keep it
            </Button>
            <Button type="submit" color="red" disabled={!matches} loading={busy}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
