package dev.rehearsal.question.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.rehearsal.question.exchange.CsvRecords.Cell;
import dev.rehearsal.question.exchange.CsvRecords.Row;
import dev.rehearsal.question.exchange.Found.Lines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The items of a CSV text: its rows below the first, which names the columns. */
final class CsvItems implements ItemSource {

    private final CsvRecords records;
    private @Nullable List<String> columns;
    private boolean own;
    private boolean unknownColumns;

    CsvItems(TextLines lines) {
        this.records = new CsvRecords(lines);
    }

    @Override
    public boolean own() {
        return own;
    }

    @Override
    public @Nullable Piece next() throws IOException {
        for (Row row = records.next(); row != null; row = records.next()) {
            Lines where = new Lines(row.firstLine(), row.lastLine());
            if (row.flaw() != null) {
                return new Piece.Bad(where, row.flaw());
            }
            if (row.isBlank()) {
                continue;
            }
            List<String> names = columns;
            if (names == null) {
                names = row.cells().stream().map(cell -> cell.text().strip()).toList();
                columns = names;
                own = names.equals(Fields.ALL);
                unknownColumns = names.stream()
                        .noneMatch(name -> "title".equals(Fields.named(name)) || "prompt".equals(Fields.named(name)));
                if (unknownColumns) {
                    return new Piece.Rest(
                            row.firstLine(),
                            String.join(", ", names),
                            "the first row has to name the columns, with title or prompt among them");
                }
                continue;
            }
            if (unknownColumns) {
                return new Piece.Rest(row.firstLine(), row.beginning(), "it is not known which column is what");
            }
            if (row.cells().size() > names.size()) {
                return new Piece.Bad(
                        where, "it has " + row.cells().size() + " cells, but there are " + names.size() + " columns");
            }
            return new Piece.Raw(where, fields(names, row.cells()));
        }
        return null;
    }

    private static Fields fields(List<String> columns, List<Cell> cells) {
        Map<String, JsonNode> known = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            // An empty cell without quotes says nothing; one with quotes says that the text is empty.
            if (cell.text().isEmpty() && !cell.quoted()) {
                continue;
            }
            String name = Fields.named(columns.get(i));
            JsonNode value = JsonNodeFactory.instance.textNode(FormulaGuard.off(cell.text()));
            if (name == null || known.putIfAbsent(name, value) != null) {
                if (!Fields.isBookkeeping(columns.get(i))) {
                    unknown.add(columns.get(i));
                }
            }
        }
        return new Fields(known, unknown);
    }
}
