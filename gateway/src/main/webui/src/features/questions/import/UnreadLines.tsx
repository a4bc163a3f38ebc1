import type { UnreadLine } from "@/shared/api/model";
import { counted } from "@/shared/ui/words";
import classes from "./Import.module.css";

/** What of the text belongs to no question, and why: so that nothing is lost without being seen. */
export function UnreadLines({ lines }: { lines: readonly UnreadLine[] }) {
  return lines.length === 0 ? null : (
    <details className={classes.unread}>
      <summary>{counted(lines.length, "line")} not used</summary>
      <ul>
        {lines.map(({ line, text, reason }) => (
          <li key={line}>
            <span className={`tabular ${classes.number ?? ""}`}>{line}</span>
            <span className={classes.unreadText}>{text}</span>
            <span className={classes.dim}>{reason}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
