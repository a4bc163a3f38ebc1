import { ActionIcon, NativeSelect, NumberInput } from "@mantine/core";
import { type DragEvent, useRef, useState } from "react";
import type { KitItem } from "@/shared/api/model";
import { focusWithin } from "@/shared/ui/focusWithin";
import { Icon } from "@/shared/ui/Icon";
import { tell } from "@/shared/ui/tell";
import { QuestionFacts } from "../questions/QuestionFacts";
import classes from "./Kit.module.css";
import { moved, shares } from "./kitDraft";

interface Props {
  items: readonly KitItem[];
  onChange: (items: KitItem[]) => void;
}

/** The questions of a kit while it is composed: ordered by dragging or with the arrow buttons, timed and weighed. */
export function KitItems({ items, onChange }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const [said, setSaid] = useState("");
  const parts = shares(items.map(({ weight }) => weight));
  if (items.length === 0) {
    return <p className={classes.dim}>None yet. Add questions from the bank.</p>;
  }
  const move = (from: number, to: number) => {
    onChange(moved(items, from, to));
    setSaid(`${items[from]?.title ?? "Question"} is now number ${to + 1} of ${items.length}.`);
  };
  const moveByKeyboard = (from: number, to: number) => {
    move(from, to);
    const same = `${to < from ? "[data-up]" : "[data-down]"}:not(:disabled)`;
    focusWithin(() => list.current?.children[to], same, ":is([data-up], [data-down]):not(:disabled)");
  };
  const remove = (index: number) => {
    onChange(items.filter((_, place) => place !== index));
    tell("The question was taken out.", () => onChange([...items]));
  };
  return (
    <>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      <ol ref={list} className={classes.items}>
        {items.map((item, index) => (
          <Row
            key={item.question}
            item={item}
            index={index}
            count={items.length}
            share={parts[index] ?? 0}
            dragging={dragged === index}
            onChange={(changes) => onChange(items.map((other) => (other === item ? { ...item, ...changes } : other)))}
            onMove={(to) => moveByKeyboard(index, to)}
            onRemove={() => remove(index)}
            onDragStart={() => setDragged(index)}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => {
              if (dragged !== null) {
                event.preventDefault();
                if (dragged !== index) {
                  move(dragged, index);
                  setDragged(index);
                }
              }
            }}
          />
        ))}
      </ol>
    </>
  );
}

interface RowProps {
  item: KitItem;
  index: number;
  count: number;
  share: number;
  dragging: boolean;
  onChange: (changes: Partial<KitItem>) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
  onDragStart: () => void;
  onDragEnd: () => void;
  onDragOver: (event: DragEvent) => void;
}

function Row({ item, index, count, share, dragging, onChange, onMove, onRemove, ...drag }: RowProps) {
  return (
    <li className={classes.item} data-dragging={dragging || undefined} onDragOver={drag.onDragOver}>
      <span
        className={classes.handle}
        draggable
        aria-hidden="true"
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = "move";
          event.dataTransfer.setData("text/plain", item.title);
          drag.onDragStart();
        }}
        onDragEnd={drag.onDragEnd}
      >
        <Icon name="drag" />
      </span>
      <div className={classes.itemWords}>
        <div className={classes.itemTitle}>
          <span className={`tabular ${classes.place ?? ""}`}>{index + 1}</span> {item.title}
        </div>
        <QuestionFacts of={{ level: item.level, kind: item.kind, competency: item.competency, status: item.status }} />
      </div>
      <div className={classes.controls}>
        <NumberInput
          className={classes.minutes}
          size="xs"
          label="Minutes"
          aria-label={`Minutes for ${item.title}`}
          min={1}
          max={120}
          allowDecimal={false}
          value={item.minutes}
          onChange={(minutes) => onChange({ minutes: typeof minutes === "number" ? minutes : 1 })}
        />
        <NativeSelect
          size="xs"
          label={`Weight, ${share} %`}
          aria-label={`Weight, ${share} %, of ${item.title}`}
          data={["1", "2", "3", "4", "5"]}
          value={String(item.weight)}
          onChange={(event) => onChange({ weight: Number(event.currentTarget.value) })}
        />
        <div className={classes.buttons}>
          <ActionIcon data-up aria-label={`Move ${item.title} up`} disabled={index === 0} onClick={() => onMove(index - 1)}>
            <Icon name="up" />
          </ActionIcon>
          <ActionIcon
            data-down
            aria-label={`Move ${item.title} down`}
            disabled={index === count - 1}
            onClick={() => onMove(index + 1)}
          >
            <Icon name="down" />
          </ActionIcon>
          <ActionIcon aria-label={`Take ${item.title} out`} onClick={onRemove}>
            <Icon name="close" />
          </ActionIcon>
        </div>
      </div>
    </li>
  );
}
