import { TextInput } from "@mantine/core";
import type { AnchorLevel, QuestionWarning } from "@/shared/api/model";
import { anchorLevels } from "../rubric";
import { AnchorField } from "./AnchorField";
import { anchorWarnings } from "./anchorWarnings";
import { newKey, type Draft } from "./draft";
import classes from "./Editor.module.css";
import rubric from "./Rubric.module.css";
import { EntryList } from "./EntryList";
import { WeightField } from "./WeightField";

interface Props {
  criteria: Draft["criteria"];
  warnings: readonly QuestionWarning[];
  onChange: (criteria: Draft["criteria"]) => void;
}

/** Criteria, each with a behavioural anchor for all four levels beside each other: what is seen or heard, not an adjective. */
export function RubricFields({ criteria, warnings, onChange }: Props) {
  const doubt = anchorWarnings(criteria, warnings);
  return (
    <>
      <AnchorHint />
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
              placeholder="What is judged, in a word or two"
              value={criterion.name}
              onChange={(event) => change({ name: event.currentTarget.value })}
            />
            <WeightField of={`criterion ${number}`} value={criterion.weight} onChange={(weight) => change({ weight })} />
            <div className={rubric.anchors} role="group" aria-label={`Anchors of criterion ${number}`}>
              {anchorLevels.map((level) => (
                <AnchorField
                  key={level}
                  criterion={number}
                  level={level}
                  value={criterion.anchors[level]}
                  neighbour={neighbourOf(criterion.anchors, level)}
                  doubt={doubt(criterion.key, level)}
                  onChange={(text) => change({ anchors: { ...criterion.anchors, [level]: text } })}
                />
              ))}
            </div>
          </>
        )}
      />
    </>
  );
}

/** The nearest level below that says something, or else the nearest above. */
export function neighbourOf(anchors: Record<AnchorLevel, string>, level: AnchorLevel): { level: AnchorLevel; text: string } | null {
  const place = anchorLevels.indexOf(level);
  const others = [...anchorLevels.slice(0, place).reverse(), ...anchorLevels.slice(place + 1)];
  const written = others.find((other) => anchors[other].trim() !== "");
  return written === undefined ? null : { level: written, text: anchors[written] };
}

function AnchorHint() {
  return (
    <details className={rubric.hint}>
      <summary>What makes an anchor</summary>
      <p>
        An anchor says what one would see or hear at that level, so that two interviewers who heard the same answer give the same
        rating. Level 3 is what the question’s level asks; begin there, then say what is less and what is more.
      </p>
      <ul>
        <li>
          Not: <q>Understands drift well.</q>
        </li>
        <li>
          But: <q>Names a test for drift and what result would speak against it.</q>
        </li>
      </ul>
      <p>Use the verbs of an observer: names, computes, asks, compares, draws, finds, decides, says why.</p>
    </details>
  );
}
