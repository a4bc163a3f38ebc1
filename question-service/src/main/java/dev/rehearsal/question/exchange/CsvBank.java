package dev.rehearsal.question.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rehearsal.question.content.DraftContent;
import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;

/**
 * A bank as CSV (RFC 4180): a row for each question, a column for each field, lists and programs as JSON. Texts are quoted, what is
 * missing is an empty cell without quotes, and cells that a spreadsheet would take for formulas are guarded.
 */
final class CsvBank implements BankWriter {

    private static final String END = "\r\n";

    private final Writer out;

    CsvBank(Writer out) {
        this.out = out;
    }

    static String header() {
        return String.join(",", Fields.ALL);
    }

    @Override
    public void begin() throws IOException {
        out.append(header()).append(END);
    }

    @Override
    public void add(DraftContent content) throws IOException {
        ObjectNode tree = ContentTree.of(content);
        out.append(Fields.ALL.stream().map(name -> cell(tree.path(name))).collect(Collectors.joining(",")));
        out.append(END);
    }

    private static String cell(JsonNode value) {
        if (value.isMissingNode()) {
            return "";
        }
        if (value.isNumber()) {
            return value.asText();
        }
        String text = value.isTextual() ? value.textValue() : value.toString();
        return '"' + FormulaGuard.on(text).replace("\"", "\"\"") + '"';
    }

    @Override
    public void end() {}
}
