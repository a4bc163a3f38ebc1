import { Button, Textarea } from "@mantine/core";
import type { AnchorLevel } from "@/shared/api/model";
import { levelMeanings } from "../rubric";
import classes from "./Rubric.module.css";

interface Props {
  /** Number of the criterion. */
  criterion: number;
  level: AnchorLevel;
  value: string;
  /** Another anchor of the criterion, to begin with. */
  neighbour: { level: AnchorLevel; text: string } | null;
  /** What is doubtful about it as it was last saved. */
  doubt: string | null;
  onChange: (text: string) => void;
}

/** One anchor. Tab goes to the next; Ctrl or Cmd with ' copies the neighbour into an empty one, as spreadsheets do. */
export function AnchorField({ criterion, level, value, neighbour, doubt, onChange }: Props) {
  const empty = value.trim() === "";
  const copyable = empty && neighbour !== null;
  const copy = () => {
    if (copyable) {
      onChange(neighbour.text);
    }
  };
  return (
    <div className={classes.anchor} data-doubt={doubt !== null || undefined}>
      <Textarea
        label={
          <>
            Level {level}
            <span className={classes.meaning}>{levelMeanings[level]}</span>
          </>
        }
        aria-label={`Criterion ${criterion}, level ${level}: ${levelMeanings[level]}`}
        description={doubt}
        inputWrapperOrder={["label", "input", "description"]}
        placeholder="What is seen or heard"
        autosize
        minRows={3}
        maxLength={1000}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if ((event.ctrlKey || event.metaKey) && event.key === "'" && copyable) {
            event.preventDefault();
            copy();
          }
        }}
      />
      {copyable && (
        // Not a stop on the way from anchor to anchor: by keyboard it is Ctrl or Cmd with '.
        <Button className={classes.copy} size="compact-xs" variant="subtle" tabIndex={-1} onClick={copy}>
          Copy level {neighbour.level}
        </Button>
      )}
    </div>
  );
}
