import { Button } from "@mantine/core";
import { asProblem } from "../api/problem";
import { Icon } from "./Icon";
import { NoPermission } from "./NoPermission";
import { NotFoundPage } from "./NotFoundPage";
import classes from "./States.module.css";

interface Props {
  error: unknown;
  /** What was being done, as in "The kit could not be loaded". */
  what?: string;
  /** What is safe in spite of it. */
  kept?: string;
  onRetry?: (() => void) | undefined;
}

/** What happened, what is kept, what to do. A missing page or permission gets its own words. */
export function ErrorState({ error, what, kept, onRetry }: Props) {
  const problem = asProblem(error);
  if (problem.status === 404) {
    return <NotFoundPage />;
  }
  if (problem.status === 403) {
    return <NoPermission />;
  }
  return (
    <div className={classes.state} role="alert">
      <span className={classes.mark} data-bad>
        <Icon name="warning" size={20} />
      </span>
      <h2 className={classes.title}>{what ?? problem.title}</h2>
      <div className={classes.words}>
        <p>{problem.detail || problem.title}</p>
        {kept && <p>{kept}</p>}
      </div>
      {onRetry && (
        <div className={classes.action}>
          <Button variant="default" onClick={onRetry}>
            Try again
          </Button>
        </div>
      )}
    </div>
  );
}
