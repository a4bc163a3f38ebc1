package dev.rehearsal.scoring.candidate.document;

import java.util.List;

/**
 * Rows of cells, each as long as there are columns.
 *
 * @param heading what it is about
 */
record Table(String heading, List<Column> columns, List<List<Cell>> rows) {

    /**
     * A column.
     *
     * @param share of the width of a page, next to the shares of the others
     */
    record Column(String name, double share) {}

    Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of " + row.size() + " cells in a table of " + columns.size() + " columns");
            }
        }
    }
}
