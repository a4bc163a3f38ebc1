import { Modal } from "@mantine/core";
import classes from "./KeysHelp.module.css";

const KEYS: [keys: string[], does: string][] = [
  [["1", "2", "3", "4"], "rate the marked criterion"],
  [["0"], "not observed"],
  [["↑", "↓"], "go to another criterion"],
  [["n"], "write a note"],
  [["c"], "write in the chat"],
  [["e"], "type in the editor"],
  [["d"], "draw on the board"],
  [["g"], "see what the candidate sees, or stop"],
  [["Ctrl or Cmd", "F"], "find in the file that is shown"],
  [["Esc"], "leave the editor, the board or a field"],
  [["r"], "reveal the next question"],
  [["a"], "ask another question"],
  [["h"], "go to the next hint to give"],
  [["f"], "go to the next follow-up to ask"],
  [["t"], "a minute to think, or end it"],
  [["b"], "change the planned minutes"],
  [["Ctrl or Cmd", "Enter"], "run the file that is shown"],
  [["m"], "microphone on or off, in a call"],
  [["v"], "camera on or off, in a call"],
  [["?"], "these keys"],
  [["Ctrl or Cmd", "K"], "every action by name"],
];

export function KeysHelp({ onClose }: { onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title="Keys in the room" closeButtonProps={{ "aria-label": "Close" }}>
      <dl className={classes.keys}>
        {KEYS.map(([keys, does]) => (
          <div key={does} className={classes.row}>
            <dt>
              {keys.map((key) => (
                <kbd key={key} className={classes.key}>
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.note}>Single keys do nothing while you type.</p>
    </Modal>
  );
}
