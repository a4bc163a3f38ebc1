import { Button } from "@mantine/core";
import { type ReactNode, useMemo, useState } from "react";
import type { ImportPreview } from "@/shared/api/model";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FormProblem } from "@/shared/ui/FormProblem";
import { counted } from "@/shared/ui/words";
import classes from "./Import.module.css";
import { ImportItem } from "./ImportItem";
import { chosenNumbers, initialSelection, looksKnown, toggledIn } from "./selection";
import { RefusedItems } from "./RefusedItems";
import { UnreadLines } from "./UnreadLines";
import { formatNames } from "./words";

interface Props {
  preview: ImportPreview;
  importing: { isPending: boolean; error: Error | null };
  /** For a text with more questions than can be selected here: what is done with all of it. */
  whole: ReactNode;
  onImport: (selected: readonly number[]) => void;
  onBack: () => void;
}

export function ImportPreviewList({ preview, importing, whole, onImport, onBack }: Props) {
  const { items, refused, unread } = preview;
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
          It was read as {formatNames[preview.format]}. In a guide, questions are found by their numbers, such as “1.” or “Q1:”, or as headings; a
          list needs fields called title, prompt and answer.
        </EmptyState>
        <RefusedItems items={refused} />
        <UnreadLines lines={unread} />
      </>
    );
  }
  const all = selection.size === items.length;
  return (
    <>
      {whole ?? (
        <div className={classes.bar}>
          <p role="status">
            {counted(items.length, "question")} found in {formatNames[preview.format]}
            {known > 0 && `, ${known} look known already`}; {selection.size} selected.
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
      )}
      <FormProblem error={importing.error} what="Nothing was imported" />
      <RefusedItems items={refused} />
      {whole != null && (
        <p className={classes.dim}>
          Read as {formatNames[preview.format]}. These are the first {counted(items.length, "question")}, as they were understood.
        </p>
      )}
      <ul className={classes.items}>
        {items.map((item) => (
          <ImportItem
            key={`${item.number}-${item.line}`}
            item={item}
            selected={selection.has(item.number)}
            onToggle={whole == null ? () => setSelection(toggledIn(selection, item.number)) : null}
          />
        ))}
      </ul>
      <UnreadLines lines={unread} />
    </>
  );
}
