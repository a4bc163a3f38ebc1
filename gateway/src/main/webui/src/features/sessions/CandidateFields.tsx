import { SegmentedControl, Select, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CandidateView, WhomToInterview } from "@/shared/api/model";
import type { ApiProblem } from "@/shared/api/problem";
import { counted } from "@/shared/ui/words";
import { candidateQuery, candidatesQuery } from "../candidates/candidatesApi";
import classes from "./Sessions.module.css";
import { whoItIs } from "./whoItIs";

export type Whom = { kind: "new"; name: string; email: string } | { kind: "known"; id: string | null };

export const newcomer: Whom = { kind: "new", name: "", email: "" };

/** Who is to be interviewed; null while that is not said. */
export function asInvited(whom: Whom): WhomToInterview | null {
  if (whom.kind === "known") {
    return whom.id === null ? null : { id: whom.id };
  }
  const name = whom.name.trim();
  const email = whom.email.trim();
  return name === "" ? null : { name, ...(email === "" ? {} : { email }) };
}

interface Props {
  whom: Whom;
  onChange: (whom: Whom) => void;
  refused: ApiProblem | null;
}

/** Somebody new by name, or somebody who was interviewed before: then both sessions count for the same person. */
export function CandidateFields({ whom, onChange, refused }: Props) {
  return (
    <fieldset className={classes.whom}>
      <legend>Candidate</legend>
      <SegmentedControl
        aria-label="Who is interviewed"
        size="xs"
        value={whom.kind}
        data={[
          { value: "new", label: "Somebody new" },
          { value: "known", label: "Interviewed before" },
        ]}
        onChange={(kind) => onChange(kind === "new" ? newcomer : { kind: "known", id: null })}
      />
      {whom.kind === "new" ? (
        <div className={classes.pair}>
          <TextInput
            label="Candidate's name"
            required
            maxLength={120}
            value={whom.name}
            onChange={(event) => onChange({ ...whom, name: event.currentTarget.value })}
            error={refused?.fieldError("candidate.name")}
          />
          <TextInput
            label="Candidate's e-mail address"
            type="email"
            value={whom.email}
            onChange={(event) => onChange({ ...whom, email: event.currentTarget.value })}
            error={refused?.fieldError("candidate.email")}
          />
        </div>
      ) : (
        <KnownCandidate label="Who" required hint="Both sessions then count for the same person" id={whom.id} onChange={(id) => onChange({ kind: "known", id })} error={refused?.fieldError("candidate.id")} />
      )}
    </fieldset>
  );
}

interface KnownProps {
  label: string;
  /** What choosing somebody does. */
  hint: string;
  required?: boolean;
  id: string | null;
  onChange: (id: string | null) => void;
  error: string | undefined;
}

const patienceMs = 250;

/** Somebody who was interviewed before, found by name. */
export function KnownCandidate({ label, hint, required = false, id, onChange, error }: KnownProps) {
  const [text, setText] = useState("");
  const [asked] = useDebouncedValue(text, patienceMs);
  const chosen = useQuery({ ...candidateQuery(id ?? ""), enabled: id !== null }).data;
  // The name of who is chosen stands in the field and is nothing to look for.
  const found = useInfiniteQuery({ ...candidatesQuery(chosen?.name === asked ? "" : asked), placeholderData: keepPreviousData });
  const people = new Map((found.data?.pages[0]?.items ?? []).map((one) => [one.id, one]));
  if (chosen) {
    people.set(chosen.id, chosen);
  }
  const problem = error ?? (found.error ? "The candidates could not be loaded." : undefined);
  return (
    <Select
      label={label}
      required={required}
      clearable={!required}
      searchable
      placeholder="Find by name"
      nothingFoundMessage={found.isFetching ? "Looking…" : "No candidate has that name"}
      data={[...people.values()].map((one) => ({ value: one.id, label: one.name }))}
      filter={({ options }) => options}
      renderOption={({ option: { value, label } }) => {
        const one = people.get(value);
        return (
          <span className={classes.person}>
            <span>{label}</span>
            {one && <span className={classes.apart}>{whoItIs(one)}</span>}
          </span>
        );
      }}
      value={id}
      searchValue={text}
      onSearchChange={setText}
      onChange={onChange}
      description={chosen ? before(chosen) : hint}
      error={problem}
    />
  );
}

/** Who it is, and what was held with them so far. */
function before(candidate: CandidateView): string {
  const { sessions } = candidate;
  const titles = sessions.slice(0, 2).map(({ title }) => title);
  const more = sessions.length > titles.length ? ", and more" : "";
  return whoItIs(candidate) + (sessions.length === 0 ? "" : `. ${counted(sessions.length, "session")}: ${titles.join(", ")}${more}`);
}
