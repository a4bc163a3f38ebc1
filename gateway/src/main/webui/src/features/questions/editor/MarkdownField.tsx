import { Tabs, Textarea } from "@mantine/core";
import { Markdown } from "@/shared/ui/Markdown";
import classes from "./Editor.module.css";

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  rows?: number;
}

/** A long text in Markdown, with what it will look like one tab away. */
export function MarkdownField({ label, value, onChange, rows = 6 }: Props) {
  return (
    <Tabs defaultValue="write" variant="pills" keepMounted={false}>
      <Tabs.List mb={8} aria-label={label}>
        <Tabs.Tab value="write">Write</Tabs.Tab>
        <Tabs.Tab value="preview">Preview</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="write">
        <Textarea
          label={label}
          description="Markdown: **bold**, `code`, lists, tables, ``` blocks"
          autosize
          minRows={rows}
          maxRows={32}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </Tabs.Panel>
      <Tabs.Panel value="preview">
        <div className={classes.preview}>{value.trim() === "" ? "Nothing written yet." : <Markdown text={value} />}</div>
      </Tabs.Panel>
    </Tabs>
  );
}
