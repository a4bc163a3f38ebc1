import { Button } from "@mantine/core";
import { useState } from "react";
import { useCommands } from "@/shared/commands/commands";
import { tellProblem } from "@/shared/ui/tell";
import { type Format, saveDocument } from "./boardApi";

interface Props {
  address: string;
  /** Everybody the file is about, by id; asked when the file is. */
  names: () => Promise<ReadonlyMap<string, string>>;
  /** Without its ending. */
  fileName: string;
}

/** The page as a file, made by the server from the same numbers. */
export function Documents({ address, names, fileName }: Props) {
  const [busy, setBusy] = useState<Format | null>(null);
  const save = (format: Format) => {
    setBusy(format);
    names()
      .then((known) => saveDocument(address, format, known, fileName))
      .catch((failure: unknown) => tellProblem("The file could not be made", failure))
      .finally(() => setBusy(null));
  };
  useCommands([
    { id: "save csv", name: "Save as CSV", also: "export download", group: "On this page", run: () => save("csv") },
    { id: "save pdf", name: "Save as PDF", also: "export download print", group: "On this page", run: () => save("pdf") },
  ]);
  return (
    <>
      <Button variant="default" loading={busy === "csv"} disabled={busy === "pdf"} onClick={() => save("csv")}>
        CSV
      </Button>
      <Button variant="default" loading={busy === "pdf"} disabled={busy === "csv"} onClick={() => save("pdf")}>
        PDF
      </Button>
    </>
  );
}
