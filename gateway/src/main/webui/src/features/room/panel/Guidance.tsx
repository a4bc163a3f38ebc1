import { lazy, Suspense, useState, type MouseEvent, type ReactNode } from "react";
import type { RoomItem } from "@/shared/socket/protocol";
import { Icon } from "@/shared/ui/Icon";
import { Words } from "../ui/Words";
import { focusWithin, type GuidanceTarget } from "./focusGuidance";
import classes from "./Guidance.module.css";
import type { Panel } from "./usePanel";

const CodeBlock = lazy(async () => ({ default: (await import("@/shared/ui/CodeBlock")).CodeBlock }));

/** What interviewers may read of a question beside its rubric: key points to tick, hints, follow-ups, the reference answer. */
export function Guidance({ panel, item }: { panel: Panel; item: RoomItem }) {
  const { content, question } = item;
  const asked = item.askedPosition !== null;
  const may = asked && panel.view.phase === "live";
  const heard = content.keyPoints.filter((point) => panel.marks.ticked(question, point.id)).length;
  return (
    <section className={classes.guidance} aria-label="Guidance">
      {content.keyPoints.length > 0 && (
        <fieldset className={classes.points}>
          <legend className={classes.heading}>
            Key points <span className={classes.count}>{`${heard} of ${content.keyPoints.length}`}</span>
          </legend>
          {content.keyPoints.map((point) => (
            <label key={point.id} className={classes.point}>
              <input
                type="checkbox"
                checked={panel.marks.ticked(question, point.id)}
                disabled={!asked}
                onChange={(event) => panel.tick(question, point.id, event.currentTarget.checked)}
              />
              {point.text}
            </label>
          ))}
        </fieldset>
      )}
      {content.hints.length > 0 && (
        <Fold name={`Hints (${item.hintsGiven.length} of ${content.hints.length} given)`} target="hints" eager>
          <ol className={classes.list}>
            {content.hints.map((hint, index) => (
              <li key={hint}>
                {hint}{" "}
                <Done
                  done={item.hintsGiven.includes(index)}
                  word="given"
                  what={`hint ${index + 1}`}
                  onDone={may ? () => panel.giveHint(question, index) : null}
                />
              </li>
            ))}
          </ol>
        </Fold>
      )}
      {content.followUps.length > 0 && (
        <Fold
          name={`Follow-ups (${item.followUpsAsked.length} of ${content.followUps.length} asked)`}
          target="followUps"
          eager
        >
          <ul className={classes.list}>
            {content.followUps.map(({ kind, text }, index) => (
              <li key={text}>
                <span className={classes.kind}>{kind === "what-if" ? "what if" : kind}</span> {text}{" "}
                <Done
                  done={item.followUpsAsked.includes(index)}
                  word="asked"
                  what={`follow-up ${index + 1}`}
                  onDone={may ? () => panel.askFollowUp(question, index) : null}
                />
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

interface DoneProps {
  done: boolean;
  word: "given" | "asked";
  what: string;
  /** Null while it cannot be marked: before the question was asked and after the interview. */
  onDone: (() => void) | null;
}

/** A quiet button that records that a hint was given or a follow-up asked; afterwards that it was. */
function Done({ done, word, what, onDone }: DoneProps) {
  if (done) {
    return (
      <span className={classes.done}>
        <Icon name="check" size={12} /> {word}
      </span>
    );
  }
  const act = (event: MouseEvent<HTMLButtonElement>) => {
    const fold = event.currentTarget.closest("details");
    onDone?.();
    // The button goes; who works by keyboard stays in the list.
    requestAnimationFrame(() => focusWithin(fold));
  };
  return onDone === null ? null : (
    <button type="button" className={classes.mark} data-marks onClick={act} title={`Record that you have ${word} it`}>
      {word}
      <span className="visually-hidden">: record {what}</span>
    </button>
  );
}

interface FoldProps {
  name: string;
  /** What a key of the room opens it by. */
  target?: GuidanceTarget;
  /** Otherwise its content is made when it is first opened. */
  eager?: boolean;
  children: ReactNode;
}

function Fold({ name, target, eager = false, children }: FoldProps) {
  const [opened, setOpened] = useState(eager);
  return (
    <details className={classes.fold} data-key-target={target} onToggle={() => setOpened(true)}>
      <summary className={classes.summary}>{name}</summary>
      <div className={classes.inside}>{opened && children}</div>
    </details>
  );
}
