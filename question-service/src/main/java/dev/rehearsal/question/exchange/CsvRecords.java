package dev.rehearsal.question.exchange;

import dev.rehearsal.question.exchange.TextLines.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV text (RFC 4180; comma, semicolon or tab, whichever the first row has most of). A quotation mark that is not closed
 * costs the row it stands in: reading goes on with the line after it.
 */
final class CsvRecords {

    private static final int MOST_CELLS = 200;
    private static final int SHOWN = 300;

    /** A cell; {@code quoted} tells an empty text from nothing. */
    record Cell(String text, boolean quoted) {}

    /** A row, or with {@code flaw} why there is none on these lines. */
    record Row(
            int firstLine,
            int lastLine,
            List<Cell> cells,
            @Nullable String flaw) {

        boolean isBlank() {
            return cells.stream().allMatch(cell -> cell.text().isBlank() && !cell.quoted());
        }

        String beginning() {
            String text = String.join(", ", cells.stream().map(Cell::text).toList());
            return text.substring(0, Math.min(SHOWN, text.length()));
        }
    }

    private final TextLines lines;
    private char separator;

    CsvRecords(TextLines lines) {
        this.lines = lines;
    }

    @Nullable
    Row next() throws IOException {
        Line first = lines.next();
        if (first == null) {
            return null;
        }
        if (separator == 0) {
            separator = separator(first.text());
        }
        return new Reading(first).read();
    }

    static char separator(String header) {
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(character -> character == wanted).count();
    }

    /** One row, over as many lines as its quotation marks span. */
    private final class Reading {
        private final Line first;
        private final List<Line> further = new ArrayList<>();
        private final List<Cell> cells = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private int length;
        private boolean quoted;
        private boolean inQuotes;

        Reading(Line first) {
            this.first = first;
        }

        Row read() throws IOException {
            Line line = first;
            while (true) {
                length += line.text().length() + 1;
                if (line.cut() || length > ItemSource.LONGEST_ITEM) {
                    return broken("it has more than " + ItemSource.LONGEST_ITEM
                            + " characters, or a quotation mark is missing");
                }
                take(line.text());
                if (!inQuotes) {
                    break;
                }
                cell.append('\n');
                line = lines.next();
                if (line == null) {
                    return broken("a quotation mark is not closed");
                }
                further.add(line);
            }
            finish();
            int last = further.isEmpty() ? first.number() : further.getLast().number();
            return cells.size() > MOST_CELLS
                    ? new Row(first.number(), last, List.of(), "it has more than " + MOST_CELLS + " cells")
                    : new Row(first.number(), last, cells, null);
        }

        private Row broken(String why) {
            lines.pushBack(further);
            return new Row(first.number(), first.number(), List.of(), why);
        }

        private void take(String text) {
            int i = 0;
            while (i < text.length()) {
                char character = text.charAt(i);
                if (inQuotes) {
                    if (character != '"') {
                        cell.append(character);
                    } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                        cell.append('"');
                        i++;
                    } else {
                        inQuotes = false;
                    }
                } else if (character == '"' && cell.isEmpty() && !quoted) {
                    quoted = true;
                    inQuotes = true;
                } else if (character == separator) {
                    finish();
                } else if (character != '\r' || i + 1 < text.length()) {
                    cell.append(character);
                }
                i++;
            }
        }

        private void finish() {
            cells.add(new Cell(cell.toString(), quoted));
            cell.setLength(0);
            quoted = false;
        }
    }
}
