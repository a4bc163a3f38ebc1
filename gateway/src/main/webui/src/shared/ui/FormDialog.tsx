import { Modal, type ModalProps } from "@mantine/core";
import { mayLeave, useLeaveWarning } from "./useLeaveWarning";

interface Props extends Pick<ModalProps, "opened" | "title" | "size" | "children"> {
  /** Whether something is typed or chosen that closing would lose. */
  unsaved: boolean;
  /** Closes, and forgets what was typed. */
  onClose: () => void;
}

/** A dialog in which something is written: Escape, the cross, a click beside it and leaving the page ask before it is lost. */
export function FormDialog({ unsaved, opened, onClose, children, ...look }: Props) {
  const atStake = opened && unsaved;
  useLeaveWarning(atStake);
  const close = () => {
    if (!atStake || mayLeave()) {
      onClose();
    }
  };
  return (
    <Modal {...look} opened={opened} onClose={close} closeButtonProps={{ "aria-label": "Close" }}>
      {children}
    </Modal>
  );
}
