import { lazy, Suspense, type ComponentProps } from "react";
import classes from "./LaterRunPane.module.css";

const loadPane = () => import("./RunPane");
const LoadedPane = lazy(async () => ({ default: (await loadPane()).RunPane }));

/** Where code is run, which comes after the room is shown; its place is kept free. */
export function LaterRunPane(props: ComponentProps<typeof LoadedPane>) {
  return (
    <Suspense fallback={<div className={classes.place} />}>
      <LoadedPane {...props} />
    </Suspense>
  );
}
