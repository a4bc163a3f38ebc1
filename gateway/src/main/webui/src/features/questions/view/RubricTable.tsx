import type { Criterion } from "@/shared/api/model";
import classes from "./RubricTable.module.css";
import { anchorLevels } from "../rubric";

/** Criteria with what is seen or heard at each of the four levels. Becomes one block per criterion where there is no room. */
export function RubricTable({ criteria }: { criteria: readonly Criterion[] }) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">Criterion</th>
          {anchorLevels.map((level) => (
            <th key={level} scope="col" className="tabular">
              Level {level}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {criteria.map(({ id, name, weight, anchors }) => (
          <tr key={id}>
            <th scope="row">
              {name}
              <span className={`tabular ${classes.weight ?? ""}`}>weight {weight}</span>
            </th>
            {anchorLevels.map((level) => (
              <td key={level} data-level={level}>
                {anchors[level] ?? <em>not written yet</em>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
