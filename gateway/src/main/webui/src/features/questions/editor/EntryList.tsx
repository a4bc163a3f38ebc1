import { ActionIcon, Button } from "@mantine/core";
import { type ReactNode, useRef } from "react";
import { focusWithin } from "@/shared/ui/focusWithin";
import { Icon } from "@/shared/ui/Icon";
import classes from "./Editor.module.css";

interface Props<T extends { key: string }> {
  entries: readonly T[];
  onChange: (entries: T[]) => void;
  /** What one entry is called, as in "key point". */
  noun: string;
  make: () => T;
  fields: (entry: T, change: (changes: Partial<T>) => void, number: number) => ReactNode;
  max?: number;
}

const field = "input, textarea";

/** An editable, ordered list: add at the end, move, remove. Focus follows what was done. */
export function EntryList<T extends { key: string }>({ entries, onChange, noun, make, fields, max = 12 }: Props<T>) {
  const list = useRef<HTMLOListElement>(null);
  const focusEntry = (index: number, ...wanted: string[]) => focusWithin(() => list.current?.children[index], ...wanted);
  const change = (index: number, changes: Partial<T>) =>
    onChange(entries.map((entry, place) => (place === index ? { ...entry, ...changes } : entry)));
  const move = (index: number, by: number) => {
    const next = [...entries];
    next.splice(index + by, 0, ...next.splice(index, 1));
    onChange(next);
    focusEntry(index + by, `${by < 0 ? "[data-up]" : "[data-down]"}:not(:disabled)`, "button:not(:disabled)");
  };
  const remove = (index: number) => {
    onChange(entries.filter((_, place) => place !== index));
    focusEntry(Math.max(index - 1, 0), field);
  };
  const add = () => {
    onChange([...entries, make()]);
    focusEntry(entries.length, field);
  };
  return (
    <>
      <ol ref={list} className={classes.entries}>
        {entries.map((entry, index) => (
          <li key={entry.key} className={classes.entry}>
            <div className={classes.entryFields}>{fields(entry, (changes) => change(index, changes), index + 1)}</div>
            <div className={classes.buttons}>
              <ActionIcon data-up aria-label={`Move ${noun} ${index + 1} up`} disabled={index === 0} onClick={() => move(index, -1)}>
                <Icon name="up" />
              </ActionIcon>
              <ActionIcon
                data-down
                aria-label={`Move ${noun} ${index + 1} down`}
                disabled={index === entries.length - 1}
                onClick={() => move(index, 1)}
              >
                <Icon name="down" />
              </ActionIcon>
              <ActionIcon aria-label={`Remove ${noun} ${index + 1}`} onClick={() => remove(index)}>
                <Icon name="trash" />
              </ActionIcon>
            </div>
          </li>
        ))}
      </ol>
      <Button
        className={classes.add}
        variant="default"
        size="compact-md"
        leftSection={<Icon name="plus" size={14} />}
        disabled={entries.length >= max}
        onClick={add}
      >
        Add a {noun}
      </Button>
    </>
  );
}
