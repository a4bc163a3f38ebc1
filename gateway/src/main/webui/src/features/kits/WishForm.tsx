import { Button, MultiSelect, NativeSelect, NumberInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { SubmitEvent } from "react";
import type { Kind, Level } from "@/shared/api/model";
import { may, useHasRole } from "@/shared/auth/identity";
import { FormProblem } from "@/shared/ui/FormProblem";
import { kindNames, levelNames } from "@/shared/ui/words";
import { taxonomyQuery } from "../questions/questionsApi";
import { useCompetencyNames } from "../questions/useCompetencyNames";
import { KnownCandidate } from "../sessions/CandidateFields";
import classes from "./Compose.module.css";
import { changed, type KindBounds, type Wish, withCompetencies, withKind } from "./composeWish";

interface Props {
  wish: Wish;
  onChange: (wish: Wish) => void;
  onCompose: () => void;
  busy: boolean;
  error: Error | null;
}

const farNames = ["of this level", "one level off", "two levels off", "of any level"];
const weights = ["1", "2", "3", "4", "5"];

/** What a kit is to be. */
export function WishForm({ wish, onChange, onCompose, busy, error }: Props) {
  const change = (changes: Partial<Wish>) => onChange(changed(wish, changes));
  const seesCandidates = useHasRole(...may.schedule);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onCompose();
  };
  return (
    <form className={classes.wish} onSubmit={submit} aria-label="What the kit is to be">
      <div className={classes.pair}>
        <NativeSelect
          label="Level"
          data={Object.entries(levelNames).map(([value, label]) => ({ value, label }))}
          value={wish.level}
          onChange={(event) => change({ level: event.currentTarget.value as Level })}
        />
        <NativeSelect
          label="Questions"
          data={farNames.map((label, value) => ({ value: String(value), label }))}
          value={String(wish.levelsAway)}
          onChange={(event) => change({ levelsAway: Number(event.currentTarget.value) })}
        />
        <NumberInput
          label="Minutes in all"
          min={5}
          max={240}
          allowDecimal={false}
          value={wish.minutes}
          onChange={(minutes) => change({ minutes: typeof minutes === "number" ? minutes : 5 })}
        />
        <NumberInput
          label="May stay empty"
          description="minutes"
          inputWrapperOrder={["label", "input"]}
          min={0}
          max={60}
          allowDecimal={false}
          value={wish.slack}
          onChange={(slack) => change({ slack: typeof slack === "number" ? slack : 0 })}
        />
      </div>
      <Competencies wish={wish} onChange={change} />
      <Kinds wish={wish} onChange={(kind, bounds) => change({ kinds: withKind(wish, kind, bounds).kinds })} />
      {seesCandidates && (
        <KnownCandidate
          label="For a candidate"
          hint="What this candidate was asked before is left out"
          id={wish.candidate}
          onChange={(candidate) => change({ candidate })}
          error={undefined}
        />
      )}
      <Excluded wish={wish} onChange={change} />
      <FormProblem error={error} what="No kit was composed" />
      <Button type="submit" loading={busy}>
        Compose
      </Button>
    </form>
  );
}

function Competencies({ wish, onChange }: { wish: Wish; onChange: (changes: Partial<Wish>) => void }) {
  const taxonomy = useQuery(taxonomyQuery);
  const nameOf = useCompetencyNames();
  const chosen = Object.entries(wish.competencies);
  return (
    <fieldset className={classes.group}>
      <legend>Competencies</legend>
      <MultiSelect
        aria-label="Competencies"
        placeholder={chosen.length === 0 ? "All alike" : ""}
        searchable
        clearable
        data={(taxonomy.data?.competencies ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={chosen.map(([id]) => id)}
        onChange={(ids) => onChange({ competencies: withCompetencies(wish, ids).competencies })}
        error={taxonomy.error ? "The competencies could not be loaded." : undefined}
      />
      {chosen.length > 0 && (
        <ul className={classes.weights}>
          {chosen.map(([id, weight]) => (
            <li key={id}>
              <span>{nameOf(id)}</span>
              <NativeSelect
                size="xs"
                aria-label={`Weight of ${nameOf(id)}`}
                data={weights.map((value) => ({ value, label: `weight ${value}` }))}
                value={String(weight)}
                onChange={(event) => onChange({ competencies: { ...wish.competencies, [id]: Number(event.currentTarget.value) } })}
              />
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}

function Kinds({ wish, onChange }: { wish: Wish; onChange: (kind: Kind, bounds: Partial<KindBounds>) => void }) {
  const bound = (kind: Kind, name: keyof KindBounds, label: string) => (
    <NumberInput
      size="xs"
      aria-label={`${kindNames[kind]}, ${label}`}
      placeholder="any"
      min={0}
      max={30}
      allowDecimal={false}
      value={wish.kinds[kind]?.[name] ?? ""}
      onChange={(value) => onChange(kind, { [name]: typeof value === "number" ? value : null })}
    />
  );
  return (
    <fieldset className={classes.group}>
      <legend>Kinds</legend>
      <div className={classes.kinds}>
        <span />
        <span aria-hidden="true">at least</span>
        <span aria-hidden="true">at most</span>
        {(Object.keys(kindNames) as Kind[]).map((kind) => (
          <div key={kind} className={classes.kind}>
            <span>{kindNames[kind]}</span>
            {bound(kind, "atLeast", "at least")}
            {bound(kind, "atMost", "at most")}
          </div>
        ))}
      </div>
    </fieldset>
  );
}

function Excluded({ wish, onChange }: { wish: Wish; onChange: (changes: Partial<Wish>) => void }) {
  if (wish.excluded.length === 0) {
    return null;
  }
  return (
    <fieldset className={classes.group}>
      <legend>Not these</legend>
      <ul className={classes.weights}>
        {wish.excluded.map(({ id, title }) => (
          <li key={id}>
            <span>{title}</span>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={`Allow ${title} again`}
              onClick={() => onChange({ excluded: wish.excluded.filter((other) => other.id !== id) })}
            >
              Allow
            </Button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
