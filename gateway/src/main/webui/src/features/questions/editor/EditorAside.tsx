import type { SimilarQuestion } from "@/shared/api/model";
import { Section } from "@/shared/ui/Section";
import { SimilarQuestions } from "../view/SimilarQuestions";
import classes from "./Editor.module.css";
import { type MissingPart, parts } from "./parts";

interface Props {
  missing: readonly MissingPart[];
  similar: readonly SimilarQuestion[];
}

/** Beside the form: the way to each part, what keeps the question from being published, and what it resembles. */
export function EditorAside({ missing, similar }: Props) {
  return (
    <aside className={classes.aside} aria-label="Progress of this question">
      <Section title="Parts" level={3}>
        <ul className={classes.parts}>
          {parts.map(({ id, title }) => {
            const lacks = missing.filter(({ part }) => part === id);
            return (
              <li key={id}>
                <a href={`#${id}`} onClick={(event) => goTo(event, id)}>
                  {title}
                  {lacks.map(({ words }) => (
                    <span key={words} className={classes.lacking}>
                      {words}
                    </span>
                  ))}
                </a>
              </li>
            );
          })}
        </ul>
        <p role="status" className={classes.quiet}>
          {missing.length === 0 ? "Complete: ready to publish." : `${missing.length} to do before it can be published.`}
        </p>
      </Section>
      {similar.length > 0 && (
        <Section title="Similar questions" level={3}>
          <SimilarQuestions similar={similar} />
        </Section>
      )}
    </aside>
  );
}

function goTo(event: React.MouseEvent, id: string) {
  event.preventDefault();
  const part = document.getElementById(id);
  part?.scrollIntoView({ block: "start" });
  part?.focus({ preventScroll: true });
}
