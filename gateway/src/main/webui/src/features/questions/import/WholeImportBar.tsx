import { Button, Checkbox } from "@mantine/core";
import { useState } from "react";
import { FormProblem } from "@/shared/ui/FormProblem";
import classes from "./Import.module.css";

interface Props {
  /** What is imported, as in "All 600 questions". */
  what: string;
  /** The share of the text that has been sent, while it is. */
  sent: number | null;
  error: Error | null;
  onImport: (skipKnown: boolean) => void;
  onBack: () => void;
}

/** For more questions than one page shows: all of them are imported, in the background. */
export function WholeImportBar({ what, sent, error, onImport, onBack }: Props) {
  const [skipKnown, setSkipKnown] = useState(true);
  return (
    <>
      <div className={classes.bar}>
        <Checkbox
          label="Leave out what the bank has already"
          checked={skipKnown}
          disabled={sent !== null}
          onChange={(event) => setSkipKnown(event.currentTarget.checked)}
        />
        <div className={classes.row}>
          <Button variant="default" size="compact-md" disabled={sent !== null} onClick={onBack}>
            Back to the text
          </Button>
          <Button size="compact-md" loading={sent !== null} onClick={() => onImport(skipKnown)}>
            {what}
          </Button>
        </div>
      </div>
      {sent !== null && (
        <p role="status" className="tabular">
          {Math.round(sent * 100)} % sent
        </p>
      )}
      <FormProblem error={error} what="Nothing was imported" />
    </>
  );
}
