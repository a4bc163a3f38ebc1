import { Tabs, Textarea } from "@mantine/core";
import { useDeferredValue, useState } from "react";
import { Markdown } from "@/shared/ui/Markdown";
import classes from "./Editor.module.css";

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  maxLength: number;
  rows?: number;
}

/** A long text in Markdown, with what it will look like beside it or one tab away; code in it is highlighted. */
export function MarkdownField({ label, value, onChange, maxLength, rows = 6 }: Props) {
  const [look, setLook] = useState<string | null>("write");
  const writing = look !== "preview";
  return (
    <Tabs value={look} onChange={setLook} variant="pills" keepMounted={false}>
      <Tabs.List mb={8} aria-label={label}>
        <Tabs.Tab value="write">Write</Tabs.Tab>
        <Tabs.Tab value="beside">Beside</Tabs.Tab>
        <Tabs.Tab value="preview">Preview</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value={look ?? "write"}>
        <div className={look === "beside" ? classes.beside : undefined}>
          {writing && (
            <Textarea
              label={label}
              description="Markdown: **bold**, `code`, lists, tables, ```python blocks"
              autosize
              minRows={rows}
              maxRows={32}
              maxLength={maxLength}
              value={value}
              onChange={(event) => onChange(event.currentTarget.value)}
            />
          )}
          {look !== "write" && <Preview text={value} />}
        </div>
      </Tabs.Panel>
    </Tabs>
  );
}

/** Typing goes before showing. */
function Preview({ text }: { text: string }) {
  const shown = useDeferredValue(text);
  return <div className={classes.preview}>{shown.trim() === "" ? "Nothing written yet." : <Markdown text={shown} />}</div>;
}
