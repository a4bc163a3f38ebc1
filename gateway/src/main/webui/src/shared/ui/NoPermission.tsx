import { Icon } from "./Icon";
import { LinkButton } from "./LinkButton";
import classes from "./States.module.css";
import { useDocumentTitle } from "./useDocumentTitle";

/** Says which role would help, if it is known. */
export function NoPermission({ needs }: { needs?: string }) {
  useDocumentTitle("No permission");
  return (
    <div className={classes.state}>
      <span className={classes.mark}>
        <Icon name="lock" size={20} />
      </span>
      <h1 className={classes.title}>Your role does not include this</h1>
      <div className={classes.words}>
        {needs === undefined ? "This page is for another role." : `This page is for the role ${needs}.`} An administrator of your
        organisation can give you that role.
      </div>
      <div className={classes.action}>
        <LinkButton to="/" variant="default">
          Go to the start
        </LinkButton>
      </div>
    </div>
  );
}
