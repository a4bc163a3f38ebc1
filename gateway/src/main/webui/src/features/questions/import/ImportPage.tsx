import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ImportText } from "@/shared/api/model";
import { may } from "@/shared/auth/identity";
import { TextLink } from "@/shared/ui/LinkButton";
import { PageHeader } from "@/shared/ui/PageHeader";
import { RoleGate } from "@/shared/ui/RoleGate";
import { useLeaveWarning } from "@/shared/ui/useLeaveWarning";
import { previewImport, runImport } from "./importApi";
import { ImportPreviewList } from "./ImportPreviewList";
import { ImportResultView } from "./ImportResultView";
import { ImportSource } from "./ImportSource";

const blank: ImportText = { name: "", format: "auto", text: "" };

/** Three steps on one page: the text, what was understood of it, and the drafts made of it. */
export function ImportPage() {
  const queries = useQueryClient();
  const [source, setSource] = useState(blank);
  const preview = useMutation({ mutationFn: previewImport });
  const importing = useMutation({
    mutationFn: (selected: readonly number[]) => runImport(source, selected),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["questions"] }),
  });
  useLeaveWarning(preview.data !== undefined && importing.data === undefined);
  const startAgain = () => {
    setSource(blank);
    preview.reset();
    importing.reset();
  };
  return (
    <RoleGate roles={may.writeQuestions}>
      <PageHeader
        title="Import questions"
        above={<TextLink to="/questions">Questions</TextLink>}
        below="From a guide with numbered questions and answers. Nothing is added before you have seen what was understood."
      />
      {importing.data && preview.data ? (
        <ImportResultView result={importing.data} items={preview.data.items} onAgain={startAgain} />
      ) : preview.data ? (
        <ImportPreviewList
          preview={preview.data}
          importing={importing}
          onImport={(selected) => importing.mutate(selected)}
          onBack={() => preview.reset()}
        />
      ) : (
        <ImportSource source={source} onChange={setSource} reading={preview} onRead={() => preview.mutate(source)} />
      )}
    </RoleGate>
  );
}
