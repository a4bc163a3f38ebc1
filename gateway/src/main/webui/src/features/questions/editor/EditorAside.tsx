import { Button } from "@mantine/core";
import type { QuestionWarning, SimilarQuestion } from "@/shared/api/model";
import { Section } from "@/shared/ui/Section";
import { counted } from "@/shared/ui/words";
import { SimilarQuestions } from "../view/SimilarQuestions";
import classes from "./Editor.module.css";
import { goToPart } from "./goToPart";
import { type MissingPart, parts } from "./parts";

interface Props {
  missing: readonly MissingPart[];
  warnings: readonly QuestionWarning[];
  similar: readonly SimilarQuestion[];
}

/** Beside the form: the way to each part, what keeps the question from being published, and what it resembles. */
export function EditorAside({ missing, warnings, similar }: Props) {
  const unanswered = warnings.filter(({ answer }) => answer == null).length;
  return (
    <aside className={classes.aside} aria-label="Progress of this question">
      <Section title="Parts" level={3}>
        <ul className={classes.parts}>
          {parts.map(({ id, title }) => {
            const lacks = missing.filter(({ part }) => part === id);
            return (
              <li key={id}>
                <a href={`#${id}`} onClick={(event) => {
                    event.preventDefault();
                    goToPart(id);
                  }}>
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
          {progress(missing.length, unanswered)}
        </p>
        {warnings.length > 0 && (
          <Button size="compact-sm" variant="default" mt={8} onClick={() => goToPart("warnings")}>
            {unanswered === 0 ? "See the warnings" : `Answer ${counted(unanswered, "warning")}`}
          </Button>
        )}
      </Section>
      {similar.length > 0 && (
        <Section title="Similar questions" level={3}>
          <SimilarQuestions similar={similar} />
        </Section>
      )}
    </aside>
  );
}

function progress(missing: number, unanswered: number): string {
  if (missing > 0) {
    return `${missing} to do before it can be published.`;
  }
  return unanswered === 0 ? "Complete: ready to publish." : "Complete, but with warnings to mend or to answer.";
}
