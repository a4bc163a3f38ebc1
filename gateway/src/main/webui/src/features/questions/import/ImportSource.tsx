import { Button, FileButton, Select, Textarea, TextInput } from "@mantine/core";
import { type SubmitEvent, useState } from "react";
import type { ImportFormat, ImportText } from "@/shared/api/model";
import { FormProblem } from "@/shared/ui/FormProblem";
import { Icon } from "@/shared/ui/Icon";
import { beginningOf, sizeOf } from "./beginning";
import classes from "./Import.module.css";
import { largestAtOnceBytes, largestImportBytes } from "./importApi";
import { formatNames } from "./words";

/** What is imported: a text, or a file too large to be shown, of which `text` is the beginning. */
export interface Source extends ImportText {
  file: File | null;
}

interface Props {
  source: Source;
  onChange: (source: Source) => void;
  reading: { isPending: boolean; error: Error | null };
  onRead: () => void;
}

const formats = Object.entries(formatNames).map(([value, label]) => ({ value, label }));

export function ImportSource({ source, onChange, reading, onRead }: Props) {
  const [unreadable, setUnreadable] = useState<string | null>(null);
  const bytes = new TextEncoder().encode(source.text).length;
  const tooLarge = bytes > largestAtOnceBytes ? "This is more than 1 MiB. Save it as a file and open that." : null;
  const open = async (file: File | null) => {
    if (file === null) {
      return;
    }
    if (file.size > largestImportBytes) {
      setUnreadable(`${file.name} is larger than 128 MiB. Import it in parts.`);
      return;
    }
    setUnreadable(null);
    const large = file.size > largestAtOnceBytes;
    const text = large ? await beginningOf(file) : await file.text();
    onChange({ ...source, name: source.name || file.name, text, beginning: large, file: large ? file : null });
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onRead();
  };
  return (
    <form onSubmit={submit} className={classes.source}>
      <TextInput
        label="Name of this source"
        description="Kept with each draft, so that it can be found again"
        required
        maxLength={120}
        value={source.name}
        onChange={(event) => onChange({ ...source, name: event.currentTarget.value })}
      />
      <Select
        label="Format"
        description="Found out from the name and the text unless it is said here"
        data={formats}
        value={source.format}
        allowDeselect={false}
        onChange={(format) => onChange({ ...source, format: format as ImportFormat })}
      />
      {source.file === null ? (
        <Textarea
          label="Text"
          description="Paste a guide or a list of questions, or open a file below"
          required
          autosize
          minRows={12}
          maxRows={24}
          value={source.text}
          onChange={(event) => onChange({ ...source, text: event.currentTarget.value })}
          error={tooLarge ?? unreadable}
        />
      ) : (
        <div className={classes.file} role="status">
          <span className={classes.fileName}>{source.file.name}</span>
          <span className={classes.dim}>{sizeOf(source.file.size)}; its beginning is shown first, then all of it is imported in the background</span>
          <Button variant="subtle" size="compact-sm" onClick={() => onChange({ ...source, text: "", beginning: false, file: null })}>
            Take another text
          </Button>
        </div>
      )}
      <FormProblem error={reading.error} what="The text was not read" />
      <div className={classes.row}>
        <FileButton onChange={(file) => void open(file)} accept="text/*,.txt,.md,.markdown,.csv,.tsv,.yaml,.yml,.json,.jsonl">
          {(props) => (
            <Button {...props} variant="default" leftSection={<Icon name="upload" />}>
              Open a file
            </Button>
          )}
        </FileButton>
        <Button
          type="submit"
          loading={reading.isPending}
          disabled={source.name.trim() === "" || source.text.trim() === "" || tooLarge !== null}
        >
          Show what is understood
        </Button>
      </div>
    </form>
  );
}
