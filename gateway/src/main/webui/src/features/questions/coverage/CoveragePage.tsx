import { SegmentedControl, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { BankCoverage } from "@/shared/api/model";
import { ErrorState } from "@/shared/ui/ErrorState";
import { PageHeader } from "@/shared/ui/PageHeader";
import { SkeletonLines } from "@/shared/ui/Pending";
import { Section } from "@/shared/ui/Section";
import { counted, kindNames, levelNames, nameOf } from "@/shared/ui/words";
import { coverageQuery, taxonomyQuery } from "../questionsApi";
import { useCompetencyNames } from "../useCompetencyNames";
import classes from "./CoveragePage.module.css";
import { CoverageTable } from "./CoverageTable";
import { gridOf } from "./coverage";

const LEVELS = Object.keys(levelNames);
const KINDS = Object.keys(kindNames);

type Origin = "all" | "built-in" | "own";

/** What the bank can ask, and what it cannot yet. */
export function CoveragePage() {
  const coverage = useQuery(coverageQuery);
  const taxonomy = useQuery(taxonomyQuery);
  return (
    <>
      <PageHeader
        title="Coverage"
        above={<Link to="/questions">Questions</Link>}
        below="How many published questions there are of what. A dash is a gap: a session that needs one will not find it."
      />
      {coverage.data && !taxonomy.isPending ? (
        <Tables coverage={coverage.data} competencies={(taxonomy.data?.competencies ?? []).map(({ id }) => id)} />
      ) : coverage.error ? (
        <ErrorState error={coverage.error} what="The coverage could not be loaded" kept="" onRetry={() => void coverage.refetch()} />
      ) : (
        <SkeletonLines lines={14} label="Counting" />
      )}
    </>
  );
}

function Tables({ coverage, competencies: known }: { coverage: BankCoverage; competencies: string[] }) {
  const [origin, setOrigin] = useState<Origin>("all");
  const [kind, setKind] = useState<string | null>(null);
  const competencyName = useCompetencyNames();
  const ofOrigin = coverage.counts.filter(({ builtIn }) => origin === "all" || builtIn === (origin === "built-in"));
  const counts = ofOrigin.filter((count) => kind === null || count.kind === kind);
  const from = origin === "all" ? {} : { origin };
  const competencies = gridOf(
    counts,
    ({ competency }) => competency,
    ({ level }) => level,
    known,
    LEVELS,
  );
  const kinds = gridOf(
    ofOrigin,
    (count) => count.kind,
    ({ level }) => level,
    KINDS,
    LEVELS,
  );
  return (
    <>
      <div className={classes.bar}>
        <SegmentedControl
          aria-label="Origin"
          value={origin}
          onChange={(value) => setOrigin(value)}
          data={[
            { value: "all", label: "All" },
            { value: "built-in", label: "Built in" },
            { value: "own", label: "Our own" },
          ]}
        />
        <Select
          aria-label="Kind"
          placeholder="Every kind"
          clearable
          value={kind}
          onChange={setKind}
          data={KINDS.map((value) => ({ value, label: nameOf(kindNames, value) }))}
        />
        <p className="tabular" role="status">
          {counted(competencies.all, "question")}, {counted(competencies.empty, "gap")}
        </p>
      </div>
      <Section title="Competencies and levels">
        <CoverageTable
          grid={competencies}
          what="Competency"
          rowName={competencyName}
          search={(competency, level) => ({
            status: ["published"],
            competency: [competency],
            ...(level ? { level: [level] } : {}),
            ...(kind ? { kind: [kind] } : {}),
            ...from,
          })}
        />
      </Section>
      <Section title="Kinds and levels">
        <CoverageTable
          grid={kinds}
          what="Kind"
          rowName={(value) => nameOf(kindNames, value)}
          search={(of, level) => ({ status: ["published"], kind: [of], ...(level ? { level: [level] } : {}), ...from })}
        />
      </Section>
    </>
  );
}
