import { TextInput } from "@mantine/core";
import { type Draft, newKey } from "./draft";
import classes from "./Editor.module.css";
import { EntryList } from "./EntryList";

interface Props {
  draft: Pick<Draft, "sources" | "reviewedOn" | "reviewBy">;
  change: (changes: Partial<Draft>) => void;
}

export function SourceFields({ draft, change }: Props) {
  return (
    <>
      <EntryList
        entries={draft.sources}
        onChange={(sources) => change({ sources })}
        noun="source"
        make={() => ({ key: newKey(), title: "", url: "", note: "" })}
        fields={(source, changeSource, number) => (
          <>
            <TextInput
              className={classes.grow}
              label={`Source ${number}`}
              value={source.title}
              onChange={(event) => changeSource({ title: event.currentTarget.value })}
            />
            <TextInput
              className={classes.grow}
              label="Address"
              aria-label={`Address of source ${number}`}
              type="url"
              placeholder="https://"
              value={source.url}
              onChange={(event) => changeSource({ url: event.currentTarget.value })}
            />
            <TextInput
              className={classes.grow}
              label="What it is good for"
              aria-label={`What it is good for, source ${number}`}
              value={source.note}
              onChange={(event) => changeSource({ note: event.currentTarget.value })}
            />
          </>
        )}
      />
      <div className={classes.row} style={{ marginTop: 20 }}>
        <TextInput
          type="date"
          label="Reviewed on"
          value={draft.reviewedOn}
          onChange={(event) => change({ reviewedOn: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label="Review again by"
          value={draft.reviewBy}
          onChange={(event) => change({ reviewBy: event.currentTarget.value })}
        />
      </div>
    </>
  );
}
