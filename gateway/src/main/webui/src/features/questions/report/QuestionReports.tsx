import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import type { QuestionView } from "@/shared/api/model";
import { useCommands } from "@/shared/commands/commands";
import { Section } from "@/shared/ui/Section";
import classes from "../review/Review.module.css";
import { Report } from "./Report";
import { ReportErrorDialog } from "./ReportErrorDialog";
import { reportsOfQuestionQuery } from "./reportApi";

/** Errors that readers found in a question: everybody's for those who can answer, else one's own. */
export function QuestionReports({ question, version }: { question: QuestionView; version: number }) {
  const { data, error } = useQuery(reportsOfQuestionQuery(question.id));
  const [opened, { open, close }] = useDisclosure(false);
  useCommands([{ id: "report error", name: "Report an error in this question", group: "On this page", run: open }]);
  const items = data?.items ?? [];
  return (
    <Section
      title="Reported errors"
      aside={
        <Button size="compact-sm" variant="default" onClick={open}>
          Report an error
        </Button>
      }
    >
      {error && !data && <p className={classes.dim}>The reports could not be loaded.</p>}
      {data && items.length === 0 && <p className={classes.dim}>None. If something is wrong, say so: its authors read it.</p>}
      <ul className={classes.list}>
        {items.map((report) => (
          <Report key={report.id} report={report} content={question.content} />
        ))}
      </ul>
      <ReportErrorDialog id={question.id} version={version} content={question.content} opened={opened} onClose={close} />
    </Section>
  );
}
