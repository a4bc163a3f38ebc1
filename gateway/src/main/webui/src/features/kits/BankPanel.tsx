import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { QuestionSummary } from "@/shared/api/model";
import { ErrorState } from "@/shared/ui/ErrorState";
import { Icon } from "@/shared/ui/Icon";
import { TextLink } from "@/shared/ui/LinkButton";
import { LoadMore } from "@/shared/ui/LoadMore";
import { SkeletonLines } from "@/shared/ui/Pending";
import { kindNames, levelNames } from "@/shared/ui/words";
import { QuestionFacts } from "../questions/QuestionFacts";
import { searchQuery, taxonomyQuery } from "../questions/questionsApi";
import classes from "./Kit.module.css";

interface Props {
  /** Ids of the questions that are in the kit already. */
  chosen: readonly string[];
  onAdd: (question: QuestionSummary) => void;
}

const any = (label: string) => ({ value: "", label });
const optionsOf = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }));

/** The published questions of the bank, to pick from. */
export function BankPanel({ chosen, onAdd }: Props) {
  const [text, setText] = useState("");
  const [filters, setFilters] = useState({ level: "", kind: "", competency: "" });
  const [q] = useDebouncedValue(text.trim(), 250);
  const taxonomy = useQuery(taxonomyQuery);
  const search = {
    status: ["published"],
    ...(q === "" ? {} : { q }),
    ...Object.fromEntries(Object.entries(filters).flatMap(([name, value]) => (value === "" ? [] : [[name, [value]]]))),
  };
  const found = useInfiniteQuery(searchQuery(search, 20));
  const filter = (name: keyof typeof filters, label: string, options: { value: string; label: string }[]) => (
    <NativeSelect
      size="xs"
      aria-label={label}
      data={[any(`Any ${label.toLowerCase()}`), ...options]}
      value={filters[name]}
      onChange={(event) => setFilters({ ...filters, [name]: event.currentTarget.value })}
    />
  );
  const competencies = (taxonomy.data?.competencies ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <aside className={classes.bank} aria-label="Question bank">
      <TextInput
        type="search"
        aria-label="Search the bank"
        placeholder="Search the bank"
        leftSection={<Icon name="search" />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes.filters}>
        {filter("level", "Level", optionsOf(levelNames))}
        {filter("kind", "Kind", optionsOf(kindNames))}
        {filter("competency", "Competency", competencies)}
      </div>
      {found.error && !found.data ? (
        <ErrorState error={found.error} what="The bank could not be searched" onRetry={() => void found.refetch()} />
      ) : !found.data ? (
        <SkeletonLines lines={8} label="Searching" />
      ) : (
        <div className={classes.bankList}>
          <ul className={classes.found}>
            {found.data.pages
              .flatMap((page) => page.items)
              .map((question) => (
                <Found key={question.id} question={question} added={chosen.includes(question.id)} onAdd={() => onAdd(question)} />
              ))}
          </ul>
          {found.data.pages[0]?.total === 0 && <p className={classes.dim}>No published question matches.</p>}
          <LoadMore hasMore={found.hasNextPage} busy={found.isFetchingNextPage} onMore={() => void found.fetchNextPage()} />
        </div>
      )}
    </aside>
  );
}

function Found({ question, added, onAdd }: { question: QuestionSummary; added: boolean; onAdd: () => void }) {
  const { id, title, level, kind, competency, minutes } = question;
  return (
    <li>
      <div>
        <TextLink to="/questions/$questionId" params={{ questionId: id }} target="_blank" className={classes.foundTitle ?? ""}>
          {title}
        </TextLink>
        <QuestionFacts of={{ level, kind, competency, minutes }} />
      </div>
      <Button
        size="compact-sm"
        variant="default"
        disabled={added}
        onClick={onAdd}
        aria-label={added ? `${title} is in the kit` : `Add ${title}`}
      >
        {added ? <Icon name="check" size={14} /> : "Add"}
      </Button>
    </li>
  );
}
