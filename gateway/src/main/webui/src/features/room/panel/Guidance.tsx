import { Checkbox } from "@mantine/core";
import type { ReactNode } from "react";
import type { RoomItem } from "@/shared/socket/protocol";
import { CodeBlock } from "@/shared/ui/CodeBlock";
import { Markdown } from "@/shared/ui/Markdown";
import classes from "./Guidance.module.css";
import type { Panel } from "./usePanel";

/** What interviewers may read of a question beside its rubric: key points to tick, hints, follow-ups, the reference answer. */
export function Guidance({ panel, item }: { panel: Panel; item: RoomItem }) {
  const { content, question } = item;
  const asked = item.askedPosition !== null;
  const heard = content.keyPoints.filter((point) => panel.marks.ticked(question, point.id)).length;
  return (
    <section className={classes.guidance} aria-label="Guidance">
      {content.keyPoints.length > 0 && (
        <fieldset className={classes.points}>
          <legend className={classes.heading}>
            Key points <span className={classes.count}>{`${heard} of ${content.keyPoints.length}`}</span>
          </legend>
          {content.keyPoints.map((point) => (
            <Checkbox
              key={point.id}
              size="xs"
              className={classes.point}
              label={point.text}
              checked={panel.marks.ticked(question, point.id)}
              disabled={!asked}
              onChange={(event) => panel.tick(question, point.id, event.currentTarget.checked)}
            />
          ))}
        </fieldset>
      )}
      {content.hints.length > 0 && (
        <Fold name={`Hints (${content.hints.length})`}>
          <ol className={classes.list}>
            {content.hints.map((hint) => (
              <li key={hint}>{hint}</li>
            ))}
          </ol>
        </Fold>
      )}
      {content.followUps.length > 0 && (
        <Fold name={`Follow-ups (${content.followUps.length})`}>
          <ul className={classes.list}>
            {content.followUps.map(({ kind, text }) => (
              <li key={text}>
                <span className={classes.kind}>{kind === "what-if" ? "what if" : kind}</span> {text}
              </li>
            ))}
          </ul>
        </Fold>
      )}
      <Fold name="Reference answer">
        <Markdown text={content.referenceAnswer} headingLevel={4} />
        {content.codeSample && <CodeBlock {...content.codeSample} caption="Code sample" />}
      </Fold>
    </section>
  );
}

function Fold({ name, children }: { name: string; children: ReactNode }) {
  return (
    <details className={classes.fold}>
      <summary className={classes.summary}>{name}</summary>
      <div className={classes.inside}>{children}</div>
    </details>
  );
}
