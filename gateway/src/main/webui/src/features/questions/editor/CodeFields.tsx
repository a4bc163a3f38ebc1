import { Button, NativeSelect, Stack, TextInput } from "@mantine/core";
import { lazy, Suspense } from "react";
import { Icon } from "@/shared/ui/Icon";
import { SkeletonLines } from "@/shared/ui/Pending";
import { Section } from "@/shared/ui/Section";
import { type Draft, type DraftProgram, newKey } from "./draft";
import classes from "./Editor.module.css";
import { EntryList } from "./EntryList";

const CodeField = lazy(() => import("./CodeField"));

interface Props {
  draft: Pick<Draft, "codeSample" | "starter" | "checks">;
  change: (changes: Partial<Draft>) => void;
}

export function CodeFields({ draft, change }: Props) {
  const language = draft.starter?.language ?? "python";
  return (
    <Stack gap="lg">
      <ProgramFields
        title="Code sample"
        about="A program that runs as it stands and shows the point."
        program={draft.codeSample}
        onChange={(codeSample) => change({ codeSample })}
      />
      <ProgramFields
        title="Starter"
        about="What the shared editor opens with, for coding questions."
        program={draft.starter}
        onChange={(starter) => change({ starter })}
      />
      {draft.starter !== null && (
        <Section title="Checks" level={3}>
          <EntryList
            entries={draft.checks}
            onChange={(checks) => change({ checks })}
            noun="check"
            make={() => ({ key: newKey(), name: "", code: "" })}
            fields={(check, changeCheck, number) => (
              <>
                <TextInput
                  className={classes.grow}
                  label={`Check ${number}`}
                  placeholder="What it makes sure of"
                  value={check.name}
                  onChange={(event) => changeCheck({ name: event.currentTarget.value })}
                />
                <div className={classes.whole}>
                  <Code
                    label={`Code of check ${number}: raises if the candidate's code is wrong`}
                    language={language}
                    value={check.code}
                    onChange={(code) => changeCheck({ code })}
                  />
                </div>
              </>
            )}
          />
        </Section>
      )}
    </Stack>
  );
}

interface ProgramProps {
  title: string;
  about: string;
  program: DraftProgram | null;
  onChange: (program: DraftProgram | null) => void;
}

function ProgramFields({ title, about, program, onChange }: ProgramProps) {
  if (program === null) {
    return (
      <div>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => onChange({ language: "python", fileName: "", text: "", requires: "" })}
        >
          Add a {title.toLowerCase()}
        </Button>
        <p className={classes.quiet}>{about}</p>
      </div>
    );
  }
  const change = (changes: Partial<DraftProgram>) => onChange({ ...program, ...changes });
  return (
    <Section
      title={title}
      level={3}
      aside={
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => onChange(null)}>
          Remove {title.toLowerCase()}
        </Button>
      }
    >
      <div className={classes.grid}>
        <NativeSelect
          label="Language"
          data={["python", "javascript"]}
          value={program.language}
          onChange={(event) => change({ language: event.currentTarget.value })}
        />
        <TextInput
          label="File name"
          placeholder="main.py"
          value={program.fileName}
          onChange={(event) => change({ fileName: event.currentTarget.value })}
        />
        <TextInput
          label="Needs"
          placeholder="numpy, pandas"
          value={program.requires}
          onChange={(event) => change({ requires: event.currentTarget.value })}
        />
      </div>
      <Code label={title} language={program.language} value={program.text} onChange={(text) => change({ text })} />
    </Section>
  );
}

interface CodeProps {
  label: string;
  language: string;
  value: string;
  onChange: (value: string) => void;
}

function Code(props: CodeProps) {
  return (
    <Suspense fallback={<SkeletonLines lines={4} />}>
      <CodeField {...props} />
    </Suspense>
  );
}
