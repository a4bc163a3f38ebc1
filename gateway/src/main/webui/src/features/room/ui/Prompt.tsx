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
  /** Under which name it is kept whether it is folded, so that it is so again after a reload. */
  remember?: string;
  /** What the text is called for screen readers. */
  label?: string;
}

/** The open question above the editor, as the candidate reads it. */
export function Prompt({ heading, text, children, folded = false, remember, label = "Question" }: Props) {
  const [open, setOpen] = useState(() => !(isFolded(remember) ?? folded));
  const toggle = (opened: boolean) => {
    setOpen(opened);
    keepFolded(remember, !opened);
  };
  if (text === null) {
    return (
      <section className={classes.prompt} aria-label="Question">
        <div className={classes.none}>{children}</div>
      </section>
    );
  }
  return (
    <details className={classes.prompt} open={open} onToggle={(event) => toggle(event.currentTarget.open)}>
      <summary className={classes.heading}>{heading}</summary>
      <div className={classes.text} role="region" aria-label={label} tabIndex={0}>
        {open && <Words text={text} headingLevel={3} />}
      </div>
    </details>
  );
}

const keyOf = (name: string) => `rehearsal.folded.${name}`;

function isFolded(name: string | undefined): boolean | null {
  try {
    const kept = name === undefined ? null : localStorage.getItem(keyOf(name));
    return kept === null ? null : kept === "yes";
  } catch {
    return null;
  }
}

function keepFolded(name: string | undefined, folded: boolean) {
  try {
    if (name !== undefined) {
      localStorage.setItem(keyOf(name), folded ? "yes" : "no");
    }
  } catch {
    // It holds until the page is left.
  }
}
