package dev.rehearsal.scoring.candidate.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table as comma separated values (RFC 4180): lines end in CR LF, the first one names the columns, what holds a comma, a quotation mark
 * or a line break is quoted. In UTF-8, with the byte order mark without which common spreadsheets take it for something else. Words that a
 * spreadsheet would take for a formula get an apostrophe in front (OWASP, "CSV Injection"); numbers are left alone.
 */
final class Csv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    // Where the list separator is a semicolon or a tab, what follows one begins a cell of its own; so does what follows
    // a line break in a
    // cell whose quotation mark is not at its beginning then. What is not seen before the sign does not count.
    private static final Pattern FORMULA =
            Pattern.compile("(^|[;\t\r\n])([\\s\\p{Z}\\p{Cf}\"']*)([=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])");
    private static final String ODD_STARTS = "\t\r\n";
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
        String defused = FORMULA.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.end(1) == 0
                                ? "'" + found.group(2) + found.group(3)
                                : found.group(1) + found.group(2) + "'" + found.group(3)));
        boolean odd = !defused.isEmpty() && ODD_STARTS.indexOf(defused.charAt(0)) >= 0;
        return odd ? "'" + defused : defused;
    }

    private static String quoted(String text) {
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }
}
