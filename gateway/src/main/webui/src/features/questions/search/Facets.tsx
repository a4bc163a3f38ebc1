import { useMediaQuery } from "@mantine/hooks";
import type { QuestionSearch } from "@/app/pages";
import type { FacetCount, QuestionPage } from "@/shared/api/model";
import { may, useHasRole } from "@/shared/auth/identity";
import { kindNames, levelNames, nameOf, questionStatusNames } from "@/shared/ui/words";
import { useCompetencyNames } from "../useCompetencyNames";
import { stageNames } from "../review/stages";
import { choicesOf, type FacetName, toggled } from "./facetChoices";
import classes from "./QuestionsPage.module.css";

interface Props {
  search: QuestionSearch;
  facets: QuestionPage["facets"] | undefined;
  onChange: (changes: Partial<Record<FacetName, string[] | undefined>> & { origin?: QuestionSearch["origin"] | undefined; review?: string[] | undefined; due?: true | undefined }) => void;
}

const stages = ["in-review", "changes-asked", "approved"] as const;

export function Facets({ search, facets, onChange }: Props) {
  const writer = useHasRole(...may.writeQuestions);
  const competencyName = useCompetencyNames();
  const narrow = useMediaQuery("(max-width: 48em)");
  const group = (name: FacetName, legend: string, nameOfValue: (value: string) => string, order?: readonly string[]) => (
    <FacetGroup
      legend={legend}
      choices={choicesOf(facets?.[name] ?? [], search[name] ?? [], order)}
      nameOfValue={nameOfValue}
      onToggle={(value) => onChange({ [name]: toggled(search[name], value) })}
    />
  );
  const set = ["level", "kind", "competency", "status"].flatMap((name) => search[name as FacetName] ?? []);
  const active = set.length + (search.review ?? []).length + (search.origin ? 1 : 0) + (search.due ? 1 : 0);
  return (
    <details open={!narrow || undefined}>
      <summary className={classes.summary}>Filters{active > 0 && ` (${active})`}</summary>
      <div className={classes.facets}>
        {group("level", "Level", (value) => nameOf(levelNames, value), Object.keys(levelNames))}
        {group("kind", "Kind", (value) => nameOf(kindNames, value), Object.keys(kindNames))}
        {group("competency", "Competency", competencyName)}
        {group("status", "Status", (value) => nameOf(questionStatusNames, value), Object.keys(questionStatusNames))}
        {writer && (
          <FacetGroup
            legend="Draft"
            choices={stages.map((value) => ({ value, count: null, chosen: (search.review ?? []).includes(value) }))}
            nameOfValue={(value) => stageNames[value as (typeof stages)[number]]}
            onToggle={(value) => onChange({ review: toggled(search.review, value) })}
          />
        )}
        <FacetGroup
          legend="Review date"
          choices={[{ value: "due", count: null, chosen: search.due === true }]}
          nameOfValue={() => "Review is due"}
          onToggle={() => onChange({ due: search.due ? undefined : true })}
        />
        <FacetGroup
          legend="Origin"
          choices={["built-in", "own"].map((value) => ({ value, count: null, chosen: search.origin === value }))}
          nameOfValue={(value) => (value === "own" ? "Our own" : "Built in")}
          onToggle={(value) => onChange({ origin: search.origin === value ? undefined : (value as "built-in" | "own") })}
        />
      </div>
    </details>
  );
}

interface GroupProps {
  legend: string;
  choices: { value: string; count: FacetCount["count"] | null; chosen: boolean }[];
  nameOfValue: (value: string) => string;
  onToggle: (value: string) => void;
}

function FacetGroup({ legend, choices, nameOfValue, onToggle }: GroupProps) {
  return choices.length === 0 ? null : (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{legend}</legend>
      {choices.map(({ value, count, chosen }) => (
        <label key={value} className={classes.facet}>
          <input type="checkbox" checked={chosen} onChange={() => onToggle(value)} />
          <span className={classes.facetName}>{nameOfValue(value)}</span>
          {count !== null && <span className={`tabular ${classes.count ?? ""}`}>{count.toLocaleString()}</span>}
        </label>
      ))}
    </fieldset>
  );
}
