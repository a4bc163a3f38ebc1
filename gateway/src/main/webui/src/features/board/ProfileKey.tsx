import classes from "./Profile.module.css";
import { letterOf } from "./ProfileStrip";

/** What the letters under the strips stand for. */
export function ProfileKey({ order, nameOf }: { order: readonly string[]; nameOf: (competency: string) => string }) {
  return order.length === 0 ? null : (
    <ul className={classes.key} aria-label="Competencies">
      {order.map((competency, index) => (
        <li key={competency}>
          <b>{letterOf(index)}</b>
          {nameOf(competency)}
        </li>
      ))}
    </ul>
  );
}
