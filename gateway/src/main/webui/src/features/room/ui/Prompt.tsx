import { useState, type ReactNode } from "react";
import classes from "./Prompt.module.css";
import { Words } from "./Words";

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
  const [open, setOpen] = useState(!folded);
  if (text === null) {
    return (
      <section className={classes.prompt} aria-label="Question">
        <div className={classes.none}>{children}</div>
      </section>
    );
  }
  return (
    <details className={classes.prompt} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={classes.heading}>{heading}</summary>
      <div className={classes.text} role="region" aria-label="Question" tabIndex={0}>
        {open && <Words text={text} headingLevel={3} />}
      </div>
    </details>
  );
}
