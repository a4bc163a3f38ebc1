import { NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { Kind, Level } from "@/shared/api/model";
import { kindNames, levelNames } from "@/shared/ui/words";
import { taxonomyQuery } from "../questionsApi";
import type { Draft } from "./draft";
import classes from "./Editor.module.css";

interface Props {
  draft: Pick<Draft, "title" | "level" | "kind" | "competency" | "difficulty" | "minutes">;
  change: (changes: Partial<Draft>) => void;
}

const none = { value: "", label: "Choose…" };
const difficulties = ["1, easy", "2", "3, medium", "4", "5, hard"].map((label, index) => ({ value: String(index + 1), label }));

export function BasicsFields({ draft, change }: Props) {
  const taxonomy = useQuery(taxonomyQuery);
  const competencies = (taxonomy.data?.competencies ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const unlisted =
    draft.competency !== null && !competencies.some(({ value }) => value === draft.competency)
      ? [{ value: draft.competency, label: draft.competency }]
      : [];
  return (
    <div className={classes.grid}>
      <TextInput
        className={classes.wide}
        label="Title"
        description="Plain words, at most 120 characters"
        required
        maxLength={120}
        value={draft.title}
        error={draft.title.trim() === "" ? "A question needs a title to be saved." : null}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <NativeSelect
        label="Level"
        data={[none, ...Object.entries(levelNames).map(([value, label]) => ({ value, label }))]}
        value={draft.level ?? ""}
        onChange={(event) => change({ level: (event.currentTarget.value || null) as Level | null })}
      />
      <NativeSelect
        label="Kind"
        data={[none, ...Object.entries(kindNames).map(([value, label]) => ({ value, label }))]}
        value={draft.kind ?? ""}
        onChange={(event) => change({ kind: (event.currentTarget.value || null) as Kind | null })}
      />
      <NativeSelect
        label="Competency"
        data={[none, ...unlisted, ...competencies]}
        value={draft.competency ?? ""}
        onChange={(event) => change({ competency: event.currentTarget.value || null })}
      />
      <NativeSelect
        label="Difficulty"
        data={[none, ...difficulties]}
        value={draft.difficulty === null ? "" : String(draft.difficulty)}
        onChange={(event) => change({ difficulty: event.currentTarget.value === "" ? null : Number(event.currentTarget.value) })}
      />
      <NumberInput
        label="Minutes"
        min={1}
        max={120}
        allowDecimal={false}
        value={draft.minutes ?? ""}
        onChange={(minutes) => change({ minutes: typeof minutes === "number" ? minutes : null })}
      />
    </div>
  );
}
