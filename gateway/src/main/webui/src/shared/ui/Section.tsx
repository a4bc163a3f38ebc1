import { type ReactNode, type Ref, useId } from "react";
import classes from "./Section.module.css";

interface Props {
  title: string;
  id?: string;
  /** Beside the title. */
  aside?: ReactNode;
  /** Of the heading, which can then be given the focus. */
  titleRef?: Ref<HTMLHeadingElement>;
  children: ReactNode;
  level?: 2 | 3;
}

/** A titled part of a page, named for assistive technology. With an id it can be linked to and focused. */
export function Section({ title, id, aside, titleRef, children, level = 2 }: Props) {
  const titleId = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section id={id} tabIndex={id === undefined ? undefined : -1} aria-labelledby={titleId} className={classes.section}>
      <div className={classes.head}>
        <Heading id={titleId} ref={titleRef} tabIndex={titleRef === undefined ? undefined : -1} className={level === 2 ? classes.title : classes.subtitle}>
          {title}
        </Heading>
        {aside}
      </div>
      {children}
    </section>
  );
}
