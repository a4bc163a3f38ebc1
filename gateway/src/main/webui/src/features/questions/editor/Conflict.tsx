import { Button } from "@mantine/core";
import classes from "./Editor.module.css";
import type { QuestionEditor } from "./useQuestionEditor";

export function Conflict({ settle }: { settle: QuestionEditor["settle"] }) {
  return (
    <div role="alert" className={classes.conflict}>
      <p>
        <strong>Somebody else saved this question after you opened it.</strong> What you typed is still here and not saved. Keep one
        of the two:
      </p>
      <div className={classes.row}>
        <Button size="compact-md" variant="default" loading={settle.isPending} onClick={() => settle.mutate("theirs")}>
          Take theirs, drop my changes
        </Button>
        <Button size="compact-md" variant="default" loading={settle.isPending} onClick={() => settle.mutate("mine")}>
          Save mine over theirs
        </Button>
      </div>
    </div>
  );
}
