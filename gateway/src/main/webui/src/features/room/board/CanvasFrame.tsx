import type { ReactNode } from "react";
import { ApiProblem } from "@/shared/api/problem";
import { ErrorState } from "@/shared/ui/ErrorState";
import { SkeletonLines } from "@/shared/ui/Pending";
import { Boundary } from "./Boundary";
import { useLater } from "./useLater";

interface Props<T> {
  /** Loads what draws the board; the same at each call. */
  load: () => Promise<T>;
  children: (loaded: T) => ReactNode;
}

const NOT_LOADED = new ApiProblem(
  503,
  "/problems/not-loaded",
  "The board could not be loaded",
  "What draws it did not arrive. Try again; if that does not help, load the page again.",
);
const BROKEN = new ApiProblem(500, "/problems/board-broken", "The board stopped", "Something on it could not be shown. Open it again.");
const KEPT = "What was drawn is kept.";

/** A place for a board, whose canvas is loaded when it is first opened. */
export function CanvasFrame<T>({ load, children }: Props<T>) {
  const { value, failure, again } = useLater(load);
  if (failure !== null) {
    return <ErrorState error={NOT_LOADED} kept={KEPT} onRetry={again} />;
  }
  return value === null ? (
    <SkeletonLines lines={6} label="Loading the board" />
  ) : (
    <Boundary broken={(retry) => <ErrorState error={BROKEN} kept={KEPT} onRetry={retry} />}>{children(value)}</Boundary>
  );
}
