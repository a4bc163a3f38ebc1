import { Icon } from "./Icon";
import { LinkButton } from "./LinkButton";
import classes from "./States.module.css";
import { useDocumentTitle } from "./useDocumentTitle";

export function NotFoundPage() {
  useDocumentTitle("Not found");
  return (
    <div className={classes.state}>
      <span className={classes.mark}>
        <Icon name="search" size={20} />
      </span>
      <h1 className={classes.title}>There is nothing here</h1>
      <div className={classes.words}>
        It may have been removed, the address may be mistyped, or it belongs to people you are not part of. If somebody sent you
        the link, ask them to check that you can see it.
      </div>
      <div className={classes.action}>
        <LinkButton to="/" variant="default">
          Go to the start
        </LinkButton>
      </div>
    </div>
  );
}
