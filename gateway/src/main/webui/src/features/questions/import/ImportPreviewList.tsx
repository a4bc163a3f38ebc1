import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import type { ImportPreview } from "@/shared/api/model";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FormProblem } from "@/shared/ui/FormProblem";
import { counted } from "@/shared/ui/words";
import classes from "./Import.module.css";
import { ImportItem } from "./ImportItem";
import { chosenNumbers, initialSelection, looksKnown, toggledIn } from "./selection";
import { UnreadLines } from "./UnreadLines";

interface Props {
  preview: ImportPreview;
  importing: { isPending: boolean; error: Error | null };
  onImport: (selected: readonly number[]) => void;
  onBack: () => void;
}

export function ImportPreviewList({ preview, importing, onImport, onBack }: Props) {
  const { items, unread } = preview;
  const [selection, setSelection] = useState(() => initialSelection(items));
  const known = useMemo(() => items.filter(looksKnown).length, [items]);
  if (items.length === 0) {
    return (
      <>
        <EmptyState
          icon="search"
          title="No question was found in this text"
          action={
            <Button variant="default" onClick={onBack}>
              Back to the text
            </Button>
          }
        >
          Questions are found by their numbers at the start of a line, such as “1.” or “Q1:”. What follows a question is its answer.
        </EmptyState>
        <UnreadLines lines={unread} />
      </>
    );
  }
  const all = selection.size === items.length;
  return (
    <>
      <div className={classes.bar}>
        <p role="status">
          {counted(items.length, "question")} found{known > 0 && `, ${known} look known already`}; {selection.size} selected.
        </p>
        <div className={classes.row}>
          <Button
            variant="subtle"
            size="compact-md"
            onClick={() => setSelection(all ? new Set() : new Set(items.map(({ number }) => number)))}
          >
            {all ? "Select none" : "Select all"}
          </Button>
          <Button variant="default" size="compact-md" onClick={onBack}>
            Back to the text
          </Button>
          <Button
            size="compact-md"
            disabled={selection.size === 0}
            loading={importing.isPending}
            onClick={() => onImport(chosenNumbers(selection))}
          >
            Make {counted(selection.size, "draft")}
          </Button>
        </div>
      </div>
      <FormProblem error={importing.error} what="Nothing was imported" />
      <ul className={classes.items}>
        {items.map((item) => (
          <ImportItem
            key={item.number}
            item={item}
            selected={selection.has(item.number)}
            onToggle={() => setSelection(toggledIn(selection, item.number))}
          />
        ))}
      </ul>
      <UnreadLines lines={unread} />
    </>
  );
}
