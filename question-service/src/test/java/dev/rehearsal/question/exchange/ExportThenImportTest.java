package dev.rehearsal.question.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.question.Contents;
import dev.rehearsal.question.content.DraftContent;
import dev.rehearsal.question.exchange.Found.Item;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written is read back as it was, in every format: contents at random, of texts that files are known to get wrong. */
class ExportThenImportTest {

    private static final int FILES = 60;
    private static final int QUESTIONS = 8;

    @ParameterizedTest
    @EnumSource
    void isTheIdentity(FileFormat format) throws IOException {
        for (int seed = 1; seed <= FILES; seed++) {
            // Given
            DrawnContents drawn = new DrawnContents(seed);
            List<DraftContent> contents =
                    IntStream.range(0, QUESTIONS).mapToObj(i -> drawn.next()).toList();
            // When
            String file = written(format, contents);
            List<Found> found = read(format, file);
            // Then
            for (int i = 0; i < contents.size(); i++) {
                String where = format + ", seed " + seed + ", question " + i + "\n";
                Object read = i < found.size() && found.get(i) instanceof Item item
                        ? item.content()
                        : found.get(Math.min(i, found.size() - 1));
                assertEquals(contents.get(i), read, () -> where + file);
            }
            assertEquals(contents.size(), found.size(), "seed " + seed);
            assertEquals(
                    List.of(),
                    found.stream()
                            .flatMap(item -> ((Item) item).warnings().stream())
                            .toList(),
                    "warnings, seed " + seed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofAnEmptyBankIsAnEmptyBank(FileFormat format) throws IOException {
        assertEquals(List.of(), read(format, written(format, List.of())));
    }

    @ParameterizedTest
    @EnumSource
    void isTheIdentityAlsoWhereAnEditorHasChangedTheLineEnds(FileFormat format) throws IOException {
        List<DraftContent> contents = List.of(
                Contents.complete().draft(), Contents.complete().title("Second").draft());
        String foreign = written(format, contents).replace("\r\n", "\n").replace("\n", "\r\n");
        assertEquals(
                contents,
                read(format, "\ufeff" + foreign).stream()
                        .map(item -> ((Item) item).content())
                        .toList());
    }

    @Test
    void spreadsheetsSeeNoFormula() throws IOException {
        String csv = written(
                FileFormat.CSV,
                List.of(Contents.complete().title("=HYPERLINK(\"x\")").draft()));
        assertTrue(csv.contains("\n\"'=HYPERLINK(\"\"x\"\")\","), csv);
    }

    static String written(FileFormat format, List<DraftContent> contents) throws IOException {
        StringWriter file = new StringWriter();
        BankWriter writer = BankWriter.of(format, file);
        writer.begin();
        for (DraftContent content : contents) {
            writer.add(content);
        }
        writer.end();
        return file.toString();
    }

    static List<Found> read(FileFormat format, String text) throws IOException {
        BankReader reader = BankReader.of(format, new StringReader(text), id -> true);
        List<Found> all = new ArrayList<>();
        for (Found found = reader.next(); found != null; found = reader.next()) {
            all.add(found);
        }
        return all;
    }
}
