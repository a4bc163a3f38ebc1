import { Textarea, TextInput } from "@mantine/core";
import { anchorLevels, levelMeanings } from "../rubric";
import { newKey, type Draft } from "./draft";
import classes from "./Editor.module.css";
import { EntryList } from "./EntryList";
import { WeightField } from "./WeightField";

interface Props {
  criteria: Draft["criteria"];
  onChange: (criteria: Draft["criteria"]) => void;
}

/** Criteria, each with a behavioural anchor for all four levels: what is seen or heard, not an adjective. */
export function RubricFields({ criteria, onChange }: Props) {
  return (
    <EntryList
      entries={criteria}
      onChange={onChange}
      noun="criterion"
      max={8}
      make={() => ({ key: newKey(), name: "", weight: 3, anchors: { "1": "", "2": "", "3": "", "4": "" } })}
      fields={(criterion, change, number) => (
        <>
          <TextInput
            className={classes.grow}
            label={`Criterion ${number}`}
            value={criterion.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <WeightField of={`criterion ${number}`} value={criterion.weight} onChange={(weight) => change({ weight })} />
          <div className={classes.anchors}>
            {anchorLevels.map((level) => (
              <Textarea
                key={level}
                label={`Level ${level}: ${levelMeanings[level]}`}
                placeholder="What is seen or heard"
                autosize
                minRows={2}
                value={criterion.anchors[level]}
                onChange={(event) => change({ anchors: { ...criterion.anchors, [level]: event.currentTarget.value } })}
              />
            ))}
          </div>
        </>
      )}
    />
  );
}
