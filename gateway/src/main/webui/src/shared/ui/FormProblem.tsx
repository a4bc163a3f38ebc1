import { useEffect, useRef } from "react";
import { asProblem } from "../api/problem";
import { Icon } from "./Icon";
import classes from "./FormProblem.module.css";

interface Props {
  error: unknown;
  /** What was being done, as in "The session was not saved". */
  what?: string;
  /** Fields whose messages are shown beside them and need not be repeated here. */
  shownFields?: readonly string[];
}

/** Why a form was refused, above its button; what was typed stays. Moves into view and is announced. */
export function FormProblem({ error, what, shownFields = [] }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) {
      box.current?.scrollIntoView({ block: "nearest" });
    }
  }, [error]);
  if (!error) {
    return null;
  }
  const problem = asProblem(error);
  const rest = problem.errors.filter(({ field }) => !shownFields.includes(field));
  const hasShown = problem.errors.length > rest.length;
  const words = problem.detail || (hasShown ? "Look at the marked fields." : problem.title);
  return (
    <div ref={box} role="alert" className={classes.box}>
      <Icon name="warning" />
      <div>
        {what !== undefined && <strong>{what}. </strong>}
        {words}
        {rest.length > 0 && (
          <ul className={classes.list}>
            {rest.map(({ field, message }) => (
              <li key={field + message}>
                {field !== "" && `${field}: `}
                {message}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
