import { Textarea } from "@mantine/core";
import { newKey, type Draft } from "./draft";
import classes from "./Editor.module.css";
import { EntryList } from "./EntryList";
import { WeightField } from "./WeightField";

interface Props {
  points: Draft["keyPoints"];
  onChange: (points: Draft["keyPoints"]) => void;
}

export function KeyPointFields({ points, onChange }: Props) {
  return (
    <EntryList
      entries={points}
      onChange={onChange}
      noun="key point"
      make={() => ({ key: newKey(), text: "", weight: 3 })}
      fields={(point, change, number) => (
        <>
          <Textarea
            className={classes.grow}
            label={`Key point ${number}`}
            autosize
            minRows={1}
            value={point.text}
            onChange={(event) => change({ text: event.currentTarget.value })}
          />
          <WeightField of={`key point ${number}`} value={point.weight} onChange={(weight) => change({ weight })} />
        </>
      )}
    />
  );
}
