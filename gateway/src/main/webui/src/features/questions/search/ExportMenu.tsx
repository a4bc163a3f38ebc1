import { Button, Menu } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { QuestionSearch } from "@/app/pages";
import { useCommands } from "@/shared/commands/commands";
import { Icon } from "@/shared/ui/Icon";
import { tellProblem } from "@/shared/ui/tell";
import { counted } from "@/shared/ui/words";
import { type ExportFormat, exportQuestions } from "../questionsApi";

const formats: readonly { format: ExportFormat; name: string; meant: string }[] = [
  { format: "yaml", name: "YAML", meant: "to read and review" },
  { format: "json", name: "JSON", meant: "for other programs" },
  { format: "csv", name: "CSV", meant: "for spreadsheets" },
  { format: "markdown", name: "Markdown", meant: "to read and print" },
];

interface Props {
  search: QuestionSearch;
  /** How many questions the search finds; undefined while it is not known. */
  total: number | undefined;
}

/** Takes along what the search finds. */
export function ExportMenu({ search, total }: Props) {
  const exporting = useMutation({
    mutationFn: (format: ExportFormat) => exportQuestions(search, format),
    onError: (failure) => tellProblem("The questions were not exported", failure),
  });
  useCommands(
    formats.map(({ format, name }) => ({
      id: `export ${format}`,
      name: `Export these questions as ${name}`,
      group: "On this page",
      run: () => exporting.mutate(format),
    })),
  );
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<Icon name="download" />} loading={exporting.isPending} disabled={total === 0}>
          Export
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {total !== undefined && <Menu.Label>{counted(total, "question")}, as found below</Menu.Label>}
        {formats.map(({ format, name, meant }) => (
          <Menu.Item key={format} onClick={() => exporting.mutate(format)}>
            {name}, {meant}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
