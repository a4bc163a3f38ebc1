package dev.rehearsal.scoring.candidate.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rehearsal.scoring.candidate.document.Table.Column;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void linesEndAsTheStandardSaysAndTheFirstNamesTheColumns() {
        // Given
        Table table = new Table(
                "Numbers",
                List.of(new Column("name", 1), new Column("value", 1), new Column("at", 1)),
                List.of(
                        List.of(Cell.of("Zoë"), Cell.of(2.5), Cell.of(Instant.parse("2026-11-02T09:00:00Z"))),
                        List.of(new Cell.Empty(), Cell.of(7), new Cell.Empty())));
        // When
        String text = new String(Csv.write(table), StandardCharsets.UTF_8);
        // Then
        assertEquals("\uFEFFname,value,at\r\nZoë,2.5,2026-11-02T09:00:00Z\r\n,7,\r\n", text);
    }

    @Test
    void whatWouldBreakALineIsQuoted() {
        assertEquals("\"Smith, \"\"Al\"\"\"", field(Cell.of("Smith, \"Al\"")));
        assertEquals("\"two\r\nlines\"", field(Cell.of("two\r\nlines")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "＝1", "\u00A0=1", "\u200B=1", "\tx"})
    void whatASpreadsheetWouldTakeForAFormulaIsDefused(String text) {
        assertEquals("'" + text, field(Cell.of(text)));
    }

    @Test
    void aFormulaWithACommaIsDefusedAndQuoted() {
        assertEquals("\"'=HYPERLINK(\"\"x\"\",1)\"", field(Cell.of("=HYPERLINK(\"x\",1)")));
    }

    @Test
    void neitherDoesAFormulaBehindASeparatorOfAnotherCountry() {
        assertEquals("a;'=HYPERLINK(1)", field(Cell.of("a;=HYPERLINK(1)")));
        assertEquals("a; '+1", field(Cell.of("a; +1")));
        assertEquals("a; b - c", field(Cell.of("a; b - c")));
        assertEquals(";'=1+1", field(Cell.of(";=1+1")));
        assertEquals("Ann ;'=1+1", field(Cell.of("Ann ;=1+1")));
        assertEquals("Bob ;\u00A0'@SUM(1)", field(Cell.of("Bob ;\u00A0@SUM(1)")));
        assertEquals("\"x;\"\"'=1\"", field(Cell.of("x;\"=1")));
        assertEquals("\"x\n'=1\"", field(Cell.of("x\n=1")));
        assertEquals("well-known; re-run", field(Cell.of("well-known; re-run")));
    }

    @Test
    void numbersAreLeftAlone() {
        assertEquals("-0.5", field(Cell.of(-0.5)));
        assertEquals("3", field(Cell.of(3.0)));
        assertEquals("0", field(Cell.of(-0.00001)));
        assertEquals("2.3333", field(Cell.of(7 / 3.0)));
        assertEquals("100", field(Cell.of(100.0)));
    }

    @Test
    void aRowHasAsManyCellsAsThereAreColumns() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Table("x", List.of(new Column("a", 1)), List.of(List.of(Cell.of(1), Cell.of(2)))));
    }

    private static String field(Cell cell) {
        Table table = new Table("x", List.of(new Column("a", 1)), List.of(List.of(cell)));
        String text = new String(Csv.write(table), StandardCharsets.UTF_8);
        return text.substring("\uFEFFa\r\n".length(), text.length() - 2);
    }
}
