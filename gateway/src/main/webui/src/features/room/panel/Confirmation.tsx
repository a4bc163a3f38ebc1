import { Button, Group, Modal } from "@mantine/core";
import type { ReactNode } from "react";

interface Props {
  onClose: () => void;
  title: string;
  children: ReactNode;
  action: string;
  onConfirm: () => void;
  bad?: boolean;
}

/** Asks before something that holds for everybody. */
export function Confirmation({ onClose, title, children, action, onConfirm, bad = false }: Props) {
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ "aria-label": "Close" }}>
      <p>{children}</p>
      <Group justify="flex-end" gap="sm" mt="lg">
        <Button variant="default" onClick={onClose}>
          Not yet
        </Button>
        <Button data-autofocus {...(bad ? { color: "red" } : {})} onClick={onConfirm}>
          {action}
        </Button>
      </Group>
    </Modal>
  );
}
