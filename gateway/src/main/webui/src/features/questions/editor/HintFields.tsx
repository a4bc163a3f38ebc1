import { NativeSelect, Textarea } from "@mantine/core";
import { newKey, type Draft } from "./draft";
import classes from "./Editor.module.css";
import { EntryList } from "./EntryList";

interface HintProps {
  hints: Draft["hints"];
  onChange: (hints: Draft["hints"]) => void;
}

export function HintFields({ hints, onChange }: HintProps) {
  return (
    <EntryList
      entries={hints}
      onChange={onChange}
      noun="hint"
      make={() => ({ key: newKey(), text: "" })}
      fields={(hint, change, number) => (
        <Textarea
          className={classes.grow}
          label={`Hint ${number}`}
          autosize
          minRows={1}
          value={hint.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
      )}
    />
  );
}

interface FollowUpProps {
  followUps: Draft["followUps"];
  onChange: (followUps: Draft["followUps"]) => void;
}

export function FollowUpFields({ followUps, onChange }: FollowUpProps) {
  return (
    <EntryList
      entries={followUps}
      onChange={onChange}
      noun="follow-up"
      make={() => ({ key: newKey(), kind: "why" as const, text: "" })}
      fields={(followUp, change, number) => (
        <>
          <NativeSelect
            className={classes.small}
            label="Kind"
            aria-label={`Kind of follow-up ${number}`}
            data={[
              { value: "why", label: "why" },
              { value: "what-if", label: "what if" },
            ]}
            value={followUp.kind}
            onChange={(event) => change({ kind: event.currentTarget.value === "why" ? "why" : "what-if" })}
          />
          <Textarea
            className={classes.grow}
            label={`Follow-up ${number}`}
            autosize
            minRows={1}
            value={followUp.text}
            onChange={(event) => change({ text: event.currentTarget.value })}
          />
        </>
      )}
    />
  );
}
