import { Link } from "@tanstack/react-router";
import type { QuestionSearch } from "@/app/pages";
import { levelNames, nameOf } from "@/shared/ui/words";
import classes from "./CoveragePage.module.css";
import { depth, type Grid } from "./coverage";

interface Props {
  grid: Grid;
  /** What the rows are. */
  what: string;
  rowName: (row: string) => string;
  /** Where a place leads; of a whole row without a level. */
  search: (row: string, level?: string) => QuestionSearch;
}

export function CoverageTable({ grid, what, rowName, search }: Props) {
  return (
    <div className={classes.scroller}>
      <table className={`tabular ${classes.table ?? ""}`}>
        <thead>
          <tr>
            <th scope="col">{what}</th>
            {grid.columns.map((level) => (
              <th key={level} scope="col">
                {nameOf(levelNames, level)}
              </th>
            ))}
            <th scope="col">All</th>
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((row) => (
            <tr key={row}>
              <th scope="row">{rowName(row)}</th>
              {grid.columns.map((level) => (
                <Place
                  key={level}
                  count={grid.at(row, level)}
                  most={grid.most}
                  name={`${rowName(row)}, ${nameOf(levelNames, level)}`}
                  search={search(row, level)}
                />
              ))}
              <td className={classes.sum}>
                {grid.ofRow(row) === 0 ? (
                  "–"
                ) : (
                  <Link to="/questions" search={search(row)} aria-label={`${grid.ofRow(row)}: ${rowName(row)}`}>
                    {grid.ofRow(row).toLocaleString()}
                  </Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">All</th>
            {grid.columns.map((level) => (
              <td key={level} className={classes.sum}>
                {grid.ofColumn(level).toLocaleString()}
              </td>
            ))}
            <td className={classes.sum}>{grid.all.toLocaleString()}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Place({ count, most, name, search }: { count: number; most: number; name: string; search: QuestionSearch }) {
  return (
    <td data-depth={depth(count, most)}>
      {count === 0 ? (
        <span aria-label={`none: ${name}`}>–</span>
      ) : (
        <Link to="/questions" search={search} aria-label={`${count}: ${name}`}>
          {count.toLocaleString()}
        </Link>
      )}
    </td>
  );
}
