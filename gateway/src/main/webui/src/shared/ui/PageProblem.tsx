import type { ErrorComponentProps } from "@tanstack/react-router";
import { asProblem } from "../api/problem";
import { ErrorState } from "./ErrorState";

/** Shown in place of a page that could not be shown. A new version of the application is the usual reason for a missing part. */
export function PageProblem({ error, reset }: ErrorComponentProps) {
  const partMissing = /dynamically imported module|module script|preload/i.test(error instanceof Error ? error.message : "");
  if (partMissing) {
    return (
      <ErrorState
        error={error}
        what="Part of the application could not be loaded"
        kept="Either the connection was lost or a newer version has been installed. What you saved is safe."
        onRetry={() => window.location.reload()}
      />
    );
  }
  const passing = asProblem(error).passing;
  return <ErrorState error={error} kept="What you saved is safe." onRetry={passing ? reset : () => window.location.reload()} />;
}
