import { Button, Progress } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { ImportJob } from "@/shared/api/model";
import { ErrorState } from "@/shared/ui/ErrorState";
import { FormProblem } from "@/shared/ui/FormProblem";
import { LinkButton } from "@/shared/ui/LinkButton";
import { SkeletonLines } from "@/shared/ui/Pending";
import { Section } from "@/shared/ui/Section";
import { counted } from "@/shared/ui/words";
import classes from "./Import.module.css";
import { ImportRemarks } from "./ImportRemarks";
import { continueImport, isUnderWay, jobQuery } from "./importApi";

/** An import in the background: how far it is, what became of it, and what somebody should look at. */
export function ImportProgress({ id, onAgain }: { id: string; onAgain: () => void }) {
  const queries = useQueryClient();
  const job = useQuery(jobQuery(id));
  const going = useMutation({
    mutationFn: ({ parts }: ImportJob) => continueImport(id, parts),
    onSuccess: (continued) => queries.setQueryData(jobQuery(id).queryKey, continued),
  });
  const made = job.data?.created ?? 0;
  useEffect(() => {
    if (made > 0) {
      void queries.invalidateQueries({ queryKey: ["questions"], refetchType: "none" });
    }
  }, [made, queries]);
  if (job.error && !job.data) {
    return <ErrorState error={job.error} what="The import could not be looked at" kept="It goes on by itself." onRetry={() => void job.refetch()} />;
  }
  if (!job.data) {
    return <SkeletonLines lines={4} label="Looking at the import" />;
  }
  const { name, status, bytes, bytesRead, items, line, created, refused, known, similar, unread, reason } = job.data;
  const share = bytes === 0 ? 0 : status === "done" ? 100 : Math.min(99, (100 * bytesRead) / bytes);
  return (
    <Section title={titles[status]}>
      <p className={classes.fileName}>{name}</p>
      <Progress value={share} animated={isUnderWay(job.data)} aria-label="Share of the text that was read" mt={8} mb={8} />
      <p role="status" className="tabular">
        {counted(created, "draft")} made of {counted(items, "item")}, up to line {line.toLocaleString()}.
      </p>
      <ul className={classes.counts}>
        <Count of={refused} words="not imported" />
        <Count of={known} words="left out, known already" />
        <Count of={similar} words="made, but like another question" />
        <Count of={unread} words="lines not used" />
      </ul>
      {status === "broken-off" && (
        <>
          <p className={classes.warning}>{reason}</p>
          <FormProblem error={going.error} what="It was not continued" />
          <Button loading={going.isPending} onClick={() => going.mutate(job.data)}>
            Continue
          </Button>
        </>
      )}
      {status === "receiving" && <p className={classes.warning}>The text did not arrive as a whole. Import the file again.</p>}
      {isUnderWay(job.data) && <p className={classes.dim}>It goes on when this page is closed; its address leads back here.</p>}
      {refused + known + similar + unread > 0 && <ImportRemarks id={id} upTo={isUnderWay(job.data) ? 0 : items} />}
      <div className={classes.row}>
        {created > 0 && (
          <LinkButton to="/questions" search={{ status: ["draft"] }} variant={status === "done" ? "filled" : "default"}>
            Show all drafts
          </LinkButton>
        )}
        {!isUnderWay(job.data) && (
          <Button variant="default" onClick={onAgain}>
            Import another text
          </Button>
        )}
      </div>
    </Section>
  );
}

const titles: Record<ImportJob["status"], string> = {
  receiving: "The text is being sent",
  waiting: "The import is about to begin",
  running: "Importing",
  done: "Imported",
  "broken-off": "The import broke off",
};

function Count({ of, words }: { of: number; words: string }) {
  return of === 0 ? null : (
    <li>
      <span className="tabular">{of.toLocaleString()}</span> {words}
    </li>
  );
}
