import { Button } from "@mantine/core";
import { useCatchUp } from "./useCatchUp";

interface Props {
  /** What is shown does not have the newest ratings in it. */
  behind: boolean;
  look: () => Promise<unknown>;
}

/** Says that newer ratings are on their way into the numbers, and fetches them; after a while says that they did not come. */
export function CatchingUp({ behind, look }: Props) {
  const { gaveUp, again } = useCatchUp(behind, look);
  return (
    <>
      <span role="status">
        {gaveUp ? "The newest ratings are not in these numbers yet." : behind && "New ratings are being worked in…"}
      </span>
      {gaveUp && (
        <Button variant="default" size="compact-sm" onClick={again}>
          Look again
        </Button>
      )}
    </>
  );
}
