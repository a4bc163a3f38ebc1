import type { ReactNode } from "react";
import { Markdown } from "@/shared/ui/Markdown";
import classes from "./Prompt.module.css";

interface Props {
  heading: ReactNode;
  /** Markdown; null when no question is open. */
  text: string | null;
  /** What is said while none is. */
  children?: ReactNode;
  folded?: boolean;
}

/** The open question above the editor, as the candidate reads it. */
export function Prompt({ heading, text, children, folded = false }: Props) {
  if (text === null) {
    return (
      <section className={classes.prompt} aria-label="Question">
        <div className={classes.none}>{children}</div>
      </section>
    );
  }
  return (
    <details className={classes.prompt} open={!folded}>
      <summary className={classes.heading}>{heading}</summary>
      <div className={classes.text}>
        <Markdown text={text} headingLevel={3} />
      </div>
    </details>
  );
}
