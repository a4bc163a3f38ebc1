import { useMutation, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { may } from "@/shared/auth/identity";
import { randomId } from "@/shared/randomId";
import { TextLink } from "@/shared/ui/LinkButton";
import { PageHeader } from "@/shared/ui/PageHeader";
import { RoleGate } from "@/shared/ui/RoleGate";
import { useLeaveWarning } from "@/shared/ui/useLeaveWarning";
import { previewImport, runImport, startImport } from "./importApi";
import { ImportPreviewList } from "./ImportPreviewList";
import { ImportProgress } from "./ImportProgress";
import { ImportResultView } from "./ImportResultView";
import { ImportSource, type Source } from "./ImportSource";
import { WholeImportBar } from "./WholeImportBar";

const blank: Source = { name: "", format: "auto", text: "", beginning: false, file: null };

const route = getRouteApi("/member/questions/import");

/** Three steps on one page: the text, what was understood of it, and the drafts made of it; a large text goes on in the background. */
export function ImportPage() {
  const { job } = route.useSearch();
  const navigate = route.useNavigate();
  const queries = useQueryClient();
  const [source, setSource] = useState(blank);
  const [sent, setSent] = useState<number | null>(null);
  const asked = useRef({ id: randomId(), skipKnown: true });
  const preview = useMutation({
    mutationFn: ({ name, format, text, beginning }: Source) => previewImport({ name, format, text, beginning: beginning ?? false }),
  });
  const importing = useMutation({
    mutationFn: (selected: readonly number[]) => runImport(source, selected),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["questions"] }),
  });
  const whole = useMutation({
    mutationFn: (skipKnown: boolean) => {
      setSent(0);
      // A second try of the same goes on with the same import; of anything else it is another.
      if (asked.current.skipKnown !== skipKnown) {
        asked.current = { id: randomId(), skipKnown };
      }
      const { name, format, file, text } = source;
      return startImport({ id: asked.current.id, name, format, skipKnown, text: file ?? new Blob([text]) }, setSent);
    },
    onSuccess: (started) => navigate({ search: { job: started.id } }),
    onSettled: () => setSent(null),
  });
  useLeaveWarning(preview.data !== undefined && importing.data === undefined && whole.data === undefined);
  const changeSource = (changed: Source) => {
    setSource(changed);
    asked.current = { ...asked.current, id: randomId() };
  };
  const startAgain = () => {
    preview.reset();
    importing.reset();
    whole.reset();
    changeSource(blank);
    void navigate({ search: {} });
  };
  const goesOnInBackground = source.file !== null || (preview.data !== undefined && preview.data.found > preview.data.items.length);
  return (
    <RoleGate roles={may.writeQuestions}>
      <PageHeader
        title="Import questions"
        above={<TextLink to="/questions">Questions</TextLink>}
        below="From a guide with questions and answers, or from a list as YAML, JSON, CSV or Markdown. Nothing is added before you have seen what was understood."
      />
      {job !== undefined ? (
        <ImportProgress id={job} onAgain={startAgain} />
      ) : importing.data && preview.data ? (
        <ImportResultView result={importing.data} items={preview.data.items} onAgain={startAgain} />
      ) : preview.data ? (
        <ImportPreviewList
          preview={preview.data}
          importing={importing}
          whole={
            goesOnInBackground ? (
              <WholeImportBar
                what={source.file === null ? `Import all ${preview.data.found.toLocaleString()} questions` : "Import the whole file"}
                sent={sent}
                error={whole.error}
                onImport={(skipKnown) => whole.mutate(skipKnown)}
                onBack={() => preview.reset()}
              />
            ) : null
          }
          onImport={(selected) => importing.mutate(selected)}
          onBack={() => preview.reset()}
        />
      ) : (
        <ImportSource source={source} onChange={changeSource} reading={preview} onRead={() => preview.mutate(source)} />
      )}
    </RoleGate>
  );
}
