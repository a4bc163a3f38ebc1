import { Checkbox } from "@mantine/core";
import { lazy, Suspense, useState, type ReactNode } from "react";
import type { RoomItem } from "@/shared/socket/protocol";
import { Words } from "../ui/Words";
import classes from "./Guidance.module.css";
import type { Panel } from "./usePanel";

const CodeBlock = lazy(async () => ({ default: (await import("@/shared/ui/CodeBlock")).CodeBlock }));

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
        <Words text={content.referenceAnswer} headingLevel={4} />
        {content.codeSample && (
          <Suspense>
            <CodeBlock {...content.codeSample} caption="Code sample" />
          </Suspense>
        )}
      </Fold>
    </section>
  );
}

/** Its content is made when it is first opened. */
function Fold({ name, children }: { name: string; children: ReactNode }) {
  const [opened, setOpened] = useState(false);
  return (
    <details className={classes.fold} onToggle={() => setOpened(true)}>
      <summary className={classes.summary}>{name}</summary>
      <div className={classes.inside}>{opened && children}</div>
    </details>
  );
}
