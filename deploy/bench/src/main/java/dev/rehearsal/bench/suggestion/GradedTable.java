package dev.rehearsal.bench.suggestion;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Graded answers as comma-separated values (RFC 4180) under a header that names the columns, in any order. */
final class GradedTable {

    private final List<String> header;

    private GradedTable(List<String> header) {
        this.header = header;
    }

    /**
     * Reads a table.
     *
     * @throws IllegalArgumentException if a column is missing, or a score is none
     */
    static List<GradedAnswer> read(String text) {
        List<List<String>> rows = rows(text);
        if (rows.isEmpty()) {
            return List.of();
        }
        GradedTable table = new GradedTable(rows.removeFirst());
        return rows.stream().map(table::answer).toList();
    }

    private GradedAnswer answer(List<String> row) {
        String reference = cell(row, "reference", null);
        double score = Double.parseDouble(cell(row, "score", null)) / Double.parseDouble(cell(row, "max", "1"));
        return new GradedAnswer(
                cell(row, "question", reference), cell(row, "prompt", ""), reference, cell(row, "answer", null), score);
    }

    private String cell(List<String> row, String name, @Nullable String otherwise) {
        int column = header.indexOf(name);
        if (column >= 0 && column < row.size()) {
            return row.get(column).strip();
        }
        if (otherwise == null) {
            throw new IllegalArgumentException("a row lacks the column " + name);
        }
        return otherwise;
    }

    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(text.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted || (c != ',' && c != '\n' && c != '\r')) {
                cell.append(c);
            } else if (c != '\r') {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            }
        }
        if (!row.isEmpty() || !cell.isEmpty()) {
            row.add(cell.toString());
            rows.add(row);
        }
        rows.removeIf(all -> all.stream().allMatch(String::isBlank));
        return rows;
    }
}
