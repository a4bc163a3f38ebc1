package dev.rehearsal.scoring.candidate.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table as comma separated values (RFC 4180): lines end in CR LF, the first one names the columns, what holds a comma, a quotation mark
 * or a line break is quoted. In UTF-8, with the byte order mark without which common spreadsheets take it for something else. Words that a
 * spreadsheet would take for a formula get an apostrophe in front (OWASP, "CSV Injection"); numbers are left alone.
 */
final class Csv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern INNER_FORMULA =
            Pattern.compile("(?<=\\S)([;\t]\\s*)([=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])");
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final int DECIMALS = 4;

    private Csv() {}

    static byte[] write(Table table) {
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        line(text, table.columns(), column -> quoted(defused(column.name())));
        table.rows().forEach(row -> line(text, row, Csv::field));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static <T> void line(StringBuilder text, List<T> cells, Function<T, String> field) {
        text.append(cells.stream().map(field).collect(Collectors.joining(","))).append("\r\n");
    }

    private static String field(Cell cell) {
        return switch (cell) {
            case Cell.Empty nothing -> "";
            case Cell.Words words -> quoted(defused(words.text()));
            case Cell.Decimal number -> decimal(number.value());
            case Cell.Count number -> Long.toString(number.value());
            case Cell.Moment moment -> moment.at().toString();
        };
    }

    private static String decimal(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    private static String defused(String text) {
        String visible = text.stripLeading();
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                || !visible.isEmpty() && FORMULA_STARTS.indexOf(visible.charAt(0)) >= 0;
        // Where the list separator is a semicolon or a tab, what follows one begins a cell of its own.
        String inside = INNER_FORMULA.matcher(text).replaceAll("$1'$2");
        return formula ? "'" + inside : inside;
    }

    private static String quoted(String text) {
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }
}
