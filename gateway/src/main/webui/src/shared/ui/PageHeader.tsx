import type { ReactNode } from "react";
import { useDocumentTitle } from "./useDocumentTitle";
import classes from "./PageHeader.module.css";

interface Props {
  title: string;
  /** Small line above the title, usually a link to where the page belongs. */
  above?: ReactNode;
  /** One line under the title: facts, badges. */
  below?: ReactNode;
  actions?: ReactNode;
}

/** The one h1 of a page, with the page's actions. Also names the browser tab. */
export function PageHeader({ title, above, below, actions }: Props) {
  useDocumentTitle(title);
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        {above && <div className={classes.above}>{above}</div>}
        <h1 className={classes.title}>{title}</h1>
        {below && <div className={classes.below}>{below}</div>}
      </div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </header>
  );
}
