import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { asProblem } from "../api/problem";

/** A short message that something was done; with `undo`, the way back. */
export function tell(message: string, undo?: () => void) {
  const id = notifications.show({
    message:
      undo === undefined ? (
        message
      ) : (
        <span style={{ display: "flex", alignItems: "center", gap: 12 }}>
          {message}
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              notifications.hide(id);
              undo();
            }}
          >
            Undo
          </Button>
        </span>
      ),
    autoClose: undo === undefined ? 4000 : 10_000,
    withBorder: true,
    closeButtonProps: { "aria-label": "Dismiss" },
  });
}

/** Says what did not happen, why, and stays until dismissed. */
export function tellProblem(what: string, failure: unknown) {
  const problem = asProblem(failure);
  notifications.show({
    title: what,
    message: problem.detail || problem.title,
    color: "red",
    autoClose: false,
    withBorder: true,
    role: "alert",
    closeButtonProps: { "aria-label": "Dismiss" },
  });
}
