import { Select, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useRef, useState } from "react";
import type { QuestionSearch } from "@/app/pages";
import { useCommands } from "@/shared/commands/commands";
import { Icon } from "@/shared/ui/Icon";
import classes from "./QuestionsPage.module.css";

interface Props {
  search: QuestionSearch;
  onChange: (changes: { q?: string | undefined; sort?: QuestionSearch["sort"] | undefined }) => void;
}

const sorts = [
  { value: "relevance", label: "Best match" },
  { value: "title", label: "Title" },
  { value: "updated", label: "Newest first" },
  { value: "difficulty", label: "Easiest first" },
];

const typingPauseMs = 250;

export function SearchBar({ search, onChange }: Props) {
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(search.q ?? "");
  const [applied, setApplied] = useState(search.q);
  const apply = useDebouncedCallback((text: string) => {
    const q = text.trim() === "" ? undefined : text.trim();
    setApplied(q);
    onChange({ q });
  }, typingPauseMs);
  // The address changed by other means (going back, clearing all filters): the box follows.
  if (search.q !== applied) {
    setApplied(search.q);
    setTyped(search.q ?? "");
  }
  useCommands([{ id: "search questions", name: "Search questions", group: "On this page", run: () => box.current?.focus() }]);
  return (
    <div role="search" className={classes.bar}>
      <TextInput
        ref={box}
        className={classes.box}
        type="search"
        aria-label="Search questions"
        placeholder="Search titles, prompts, answers, key points"
        leftSection={<Icon name="search" />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          apply(event.currentTarget.value);
        }}
      />
      <Select
        className={classes.sort}
        aria-label="Sort by"
        data={sorts}
        value={search.sort ?? "relevance"}
        allowDeselect={false}
        onChange={(sort) => onChange({ sort: sort === "relevance" ? undefined : (sort as QuestionSearch["sort"]) })}
      />
    </div>
  );
}
