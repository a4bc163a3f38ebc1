import { Modal } from "@mantine/core";
import classes from "./Editor.module.css";

const KEYS: [keys: string[], does: string][] = [
  [["Ctrl or Cmd", "Enter"], "save now"],
  [["Ctrl or Cmd", "S"], "save now"],
  [["Tab"], "the next field: from anchor to anchor, then to the next criterion"],
  [["Ctrl or Cmd", "'"], "in an empty anchor: copy its neighbour"],
  [["←", "→"], "on Write, Beside and Preview: switch"],
  [["Ctrl or Cmd", "K"], "every action by name: publish, go to a part"],
  [["?"], "these keys, while you are in no field"],
];

/** The keys of the form. */
export function EditorKeys({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title="Keys while writing a question" closeButtonProps={{ "aria-label": "Close" }}>
      <dl className={classes.keys}>
        {KEYS.map(([keys, does]) => (
          <div key={does + keys.join()}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.quiet}>What you type is saved by itself, and kept in this browser until it is.</p>
    </Modal>
  );
}
