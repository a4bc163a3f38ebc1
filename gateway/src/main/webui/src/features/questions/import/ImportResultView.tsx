import { Button } from "@mantine/core";
import type { ImportCandidate, ImportResult } from "@/shared/api/model";
import { LinkButton, TextLink } from "@/shared/ui/LinkButton";
import { Section } from "@/shared/ui/Section";
import { counted } from "@/shared/ui/words";
import classes from "./Import.module.css";

interface Props {
  result: ImportResult;
  items: readonly ImportCandidate[];
  onAgain: () => void;
}

export function ImportResultView({ result, items, onAgain }: Props) {
  const titles = new Map(items.map(({ number, title }) => [number, title]));
  return (
    <Section title={`${counted(result.created, "draft")} made`}>
      <p role="status">
        They wait for an author: what a guide leaves out (key points, rubric, hints) is written before a question is published.
      </p>
      <ul className={classes.made}>
        {result.items.map(({ number, question }) => (
          <li key={number}>
            <span className={`tabular ${classes.number ?? ""}`}>{number}</span>
            <TextLink to="/questions/$questionId/edit" params={{ questionId: question }}>
              {titles.get(number) ?? "Draft"}
            </TextLink>
          </li>
        ))}
      </ul>
      {result.refused.length > 0 && (
        <>
          <h3 className={classes.itemTitle}>{counted(result.refused.length, "question")} not imported</h3>
          <ul className={classes.made}>
            {result.refused.map(({ number, reason }) => (
              <li key={number}>
                <span className={`tabular ${classes.number ?? ""}`}>{number}</span> {titles.get(number) ?? ""}
                <p className={classes.warning}>{reason}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={classes.row}>
        <LinkButton to="/questions" search={{ status: ["draft"] }}>
          Show all drafts
        </LinkButton>
        <Button variant="default" onClick={onAgain}>
          Import another text
        </Button>
      </div>
    </Section>
  );
}
