import { Badge } from "@mantine/core";
import { useId } from "react";
import type { ImportCandidate, SimilarToImported } from "@/shared/api/model";
import { CodeBlock } from "@/shared/ui/CodeBlock";
import { TextLink } from "@/shared/ui/LinkButton";
import { Markdown } from "@/shared/ui/Markdown";
import { QuestionFacts } from "../QuestionFacts";
import classes from "./Import.module.css";
import { looksKnown } from "./selection";
import { fieldList } from "./words";

interface Props {
  item: ImportCandidate;
  selected: boolean;
  /** Null where all are taken. */
  onToggle: (() => void) | null;
}

export function ImportItem({ item, selected, onToggle }: Props) {
  const id = useId();
  const { number, line, lastLine, title, level, kind, competency, hasCode, warnings, similar } = item;
  return (
    <li className={classes.item} data-all={onToggle === null || undefined} id={`item-${number}`} tabIndex={-1}>
      {onToggle !== null && (
        <input
          type="checkbox"
          className={classes.check}
          id={id}
          checked={selected}
          onChange={onToggle}
          aria-describedby={`${id}-more`}
        />
      )}
      <div className={classes.itemWords}>
        <label htmlFor={onToggle === null ? undefined : id} className={classes.itemTitle}>
          <span className={`tabular ${classes.number ?? ""}`}>{number}</span> {title}
        </label>
        <div id={`${id}-more`}>
          <QuestionFacts of={{ level, kind, competency, hasCode }} />
          {looksKnown(item) && <Badge variant="light" color="yellow">Looks known already</Badge>}
          {warnings.map((warning) => (
            <p key={warning} className={classes.warning}>
              {warning}
            </p>
          ))}
          {similar.map((other, index) => (
            <p key={index} className={classes.similar}>
              <Similar other={other} />
            </p>
          ))}
        </div>
        <details className={classes.details}>
          <summary>
            What was understood <span className="visually-hidden">of question {number}</span>
            <span className={classes.dim}> ({line === lastLine ? `line ${line}` : `lines ${line} to ${lastLine}`})</span>
          </summary>
          <Understood item={item} />
        </details>
      </div>
    </li>
  );
}

function Similar({ other }: { other: SimilarToImported }) {
  const alike = `${Math.round(other.similarity * 100)} % like `;
  if (other.in === "bank" && other.question != null) {
    return (
      <>
        {alike}
        <TextLink to="/questions/$questionId" params={{ questionId: other.question }} target="_blank" fz="inherit" underline="always">
          {other.title}
        </TextLink>{" "}
        in the bank
      </>
    );
  }
  return (
    <>
      {alike}
      <a href={`#item-${other.number ?? 0}`}>{other.title}</a> in this text
    </>
  );
}

function Understood({ item }: { item: ImportCandidate }) {
  return (
    <div className={classes.understood}>
      <p className={classes.dim}>Found: {fieldList(item.fields)}.</p>
      <h3>Prompt</h3>
      <Markdown text={item.prompt} headingLevel={4} />
      <h3>Answer</h3>
      {item.answer.trim() === "" ? <p className={classes.dim}>None found.</p> : <Markdown text={item.answer} headingLevel={4} />}
      {item.code != null && <CodeBlock text={item.code} language={item.language ?? ""} caption={item.language ?? "code"} />}
    </div>
  );
}
