import { Modal } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { type KeyboardEvent, useState } from "react";
import { type Command, matching, useOfferedCommands } from "@/shared/commands/commands";
import { Icon } from "@/shared/ui/Icon";
import classes from "./CommandPalette.module.css";

interface Props {
  opened: boolean;
  onClose: () => void;
  onToggle: () => void;
}

/** Every action by name, behind Ctrl K or Cmd K, from anywhere, text fields included. */
export function CommandPalette({ opened, onClose, onToggle }: Props) {
  useHotkeys([["mod+K", onToggle]], [], true);
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      centered={false}
      yOffset="12dvh"
      size={560}
      padding={0}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay backgroundOpacity={0.45} />
      <Modal.Content aria-label="Find or do anything">
        <Palette onClose={onClose} />
      </Modal.Content>
    </Modal.Root>
  );
}

function Palette({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const found = grouped(matching(useOfferedCommands(), text));
  const chosen = found[Math.min(active, found.length - 1)];
  const run = (command: Command | undefined) => {
    if (command !== undefined) {
      onClose();
      command.run();
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      const next = (Math.min(active, found.length - 1) + step + found.length) % found.length;
      setActive(next);
      document.getElementById(optionId(next))?.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter") {
      event.preventDefault();
      run(chosen);
    }
  };
  return (
    <>
      <div className={classes.search}>
        <Icon name="search" size={18} />
        <input
          data-autofocus
          className={classes.input}
          role="combobox"
          aria-label="Find or do anything"
          aria-expanded="true"
          aria-controls="palette-list"
          aria-activedescendant={chosen === undefined ? undefined : optionId(found.indexOf(chosen))}
          aria-autocomplete="list"
          placeholder="Type what you want to do"
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <ul id="palette-list" role="listbox" aria-label="Actions" className={classes.list}>
        {found.map((command, index) => (
          // The keyboard acts on the combobox above, which names the active option.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <li
            key={command.id}
            id={optionId(index)}
            role="option"
            aria-selected={command === chosen}
            className={classes.option}
            onMouseMove={() => setActive(index)}
            onClick={() => run(command)}
          >
            <span>{command.name}</span>
            <span className={classes.group}>{command.keys ?? command.group}</span>
          </li>
        ))}
      </ul>
      <p role="status" className={found.length === 0 ? classes.nothing : "visually-hidden"}>
        {found.length === 0 ? "No action has that name." : `${found.length} actions`}
      </p>
    </>
  );
}

const groups: Command["group"][] = ["On this page", "Go to", "Everywhere"];

function grouped(commands: readonly Command[]): Command[] {
  return groups.flatMap((group) => commands.filter((command) => command.group === group));
}

function optionId(index: number): string {
  return `palette-option-${index}`;
}
