import { type ReactNode, useEffect, useState } from "react";
import classes from "./Pending.module.css";

const patienceMs = 200;

/** Shows `children` only once 200 ms have passed: what loads quickly never flickers. */
export function AfterPatience({ children }: { children: ReactNode }) {
  const [waited, setWaited] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setWaited(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return waited ? children : null;
}

/** Grey lines in the place of what is loading. */
export function SkeletonLines({ lines = 6, label = "Loading" }: { lines?: number; label?: string }) {
  return (
    <AfterPatience>
      <div role="status" className={classes.lines}>
        <span className="visually-hidden">{label}</span>
        {Array.from({ length: lines }, (_, line) => (
          <span key={line} className={classes.line} style={{ width: `${[92, 78, 85, 64, 88, 71][line % 6] ?? 80}%` }} />
        ))}
      </div>
    </AfterPatience>
  );
}

export function PendingPage() {
  return (
    <div className={classes.page}>
      <SkeletonLines lines={8} />
    </div>
  );
}
