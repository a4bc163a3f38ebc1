import type { ReactNode } from "react";
import classes from "./BarePage.module.css";
import { Wordmark } from "./Wordmark";

/** A narrow page without the application's frame, for people who are not signed in. */
export function BarePage({ children, wide = false }: { children: ReactNode; wide?: boolean }) {
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <Wordmark />
      </header>
      <main className={classes.main} data-wide={wide || undefined}>
        {children}
      </main>
    </div>
  );
}
