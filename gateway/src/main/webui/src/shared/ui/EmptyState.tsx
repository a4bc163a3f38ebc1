import type { ReactNode } from "react";
import { Icon, type IconName } from "./Icon";
import classes from "./States.module.css";

interface Props {
  icon?: IconName;
  title: string;
  /** What this place is for. */
  children: ReactNode;
  /** The first thing to do. */
  action?: ReactNode;
}

export function EmptyState({ icon = "info", title, children, action }: Props) {
  return (
    <div className={classes.state}>
      <span className={classes.mark}>
        <Icon name={icon} size={20} />
      </span>
      <h2 className={classes.title}>{title}</h2>
      <div className={classes.words}>{children}</div>
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}
