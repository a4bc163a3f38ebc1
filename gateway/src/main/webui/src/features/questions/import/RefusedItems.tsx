import type { RefusedItem } from "@/shared/api/model";
import { counted } from "@/shared/ui/words";
import classes from "./Import.module.css";

/** Items of which no draft can be made, each with its line and the reason; the others are not held up by them. */
export function RefusedItems({ items }: { items: readonly RefusedItem[] }) {
  return items.length === 0 ? null : (
    <section className={classes.refused} aria-label="Items that cannot be imported">
      <p className={classes.warning}>{counted(items.length, "item")} cannot be imported:</p>
      <ul>
        {items.map(({ number, line, reason }) => (
          <li key={`${number}-${line ?? 0}`}>
            <span className={`tabular ${classes.number ?? ""}`}>{number}</span>
            {line != null && <span className={classes.dim}>line {line}: </span>}
            {reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
