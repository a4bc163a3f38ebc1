import { Button, FileButton, Textarea, TextInput } from "@mantine/core";
import { type SubmitEvent, useState } from "react";
import type { ImportText } from "@/shared/api/model";
import { FormProblem } from "@/shared/ui/FormProblem";
import { Icon } from "@/shared/ui/Icon";
import classes from "./Import.module.css";
import { largestImportBytes } from "./importApi";

interface Props {
  source: ImportText;
  onChange: (source: ImportText) => void;
  reading: { isPending: boolean; error: Error | null };
  onRead: () => void;
}

export function ImportSource({ source, onChange, reading, onRead }: Props) {
  const [unreadable, setUnreadable] = useState<string | null>(null);
  const bytes = new TextEncoder().encode(source.text).length;
  const tooLarge = bytes > largestImportBytes ? "This is more than 1 MiB. Import it in parts." : null;
  const open = async (file: File | null) => {
    if (file === null) {
      return;
    }
    if (file.size > largestImportBytes) {
      setUnreadable(`${file.name} is larger than 1 MiB. Import it in parts.`);
      return;
    }
    setUnreadable(null);
    onChange({ ...source, name: source.name || file.name, text: await file.text() });
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
      <Textarea
        label="Text"
        description="Paste a guide, or open a file below"
        required
        autosize
        minRows={12}
        maxRows={24}
        value={source.text}
        onChange={(event) => onChange({ ...source, text: event.currentTarget.value })}
        error={tooLarge ?? unreadable}
      />
      <FormProblem error={reading.error} what="The text was not read" />
      <div className={classes.row}>
        <FileButton onChange={(file) => void open(file)} accept="text/*,.txt,.md">
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
