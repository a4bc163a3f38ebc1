import type { BankCoverage } from "@/shared/api/model";

export type Count = BankCoverage["counts"][number];

/** A table of counts: what is in a row and a column, with sums. */
export interface Grid {
  rows: string[];
  columns: readonly string[];
  at: (row: string, column: string) => number;
  ofRow: (row: string) => number;
  ofColumn: (column: string) => number;
  all: number;
  most: number;
  /** How many places have none. */
  empty: number;
}

/** Counts by two of their properties. Every row and column that is named is there, and every row that occurs. */
export function gridOf(counts: readonly Count[], rowOf: (count: Count) => string, columnOf: (count: Count) => string, named: readonly string[], columns: readonly string[]): Grid {
  const sums = new Map<string, number>();
  const add = (key: string, count: number) => sums.set(key, (sums.get(key) ?? 0) + count);
  for (const count of counts) {
    add(JSON.stringify([rowOf(count), columnOf(count)]), count.count);
    add(JSON.stringify([rowOf(count), null]), count.count);
    add(JSON.stringify([null, columnOf(count)]), count.count);
  }
  const rows = [...new Set([...named, ...counts.map(rowOf)])];
  const at = (row: string, column: string) => sums.get(JSON.stringify([row, column])) ?? 0;
  const places = rows.flatMap((row) => columns.map((column) => at(row, column)));
  return {
    rows,
    columns,
    at,
    ofRow: (row) => sums.get(JSON.stringify([row, null])) ?? 0,
    ofColumn: (column) => sums.get(JSON.stringify([null, column])) ?? 0,
    all: counts.reduce((sum, { count }) => sum + count, 0),
    most: Math.max(0, ...places),
    empty: places.filter((count) => count === 0).length,
  };
}

/** How dark a place is, 0 to 4: in steps of the same ratio up to the most. */
export function depth(count: number, most: number): number {
  return count === 0 || most === 0 ? 0 : Math.max(1, Math.round((4 * Math.log1p(count)) / Math.log1p(most)));
}
