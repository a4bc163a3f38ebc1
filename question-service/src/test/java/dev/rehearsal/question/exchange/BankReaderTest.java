package dev.rehearsal.question.exchange;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.Level;
import dev.rehearsal.contracts.QuestionContent.KeyPoint;
import dev.rehearsal.question.Contents;
import dev.rehearsal.question.content.DraftContent;
import dev.rehearsal.question.exchange.Found.Item;
import dev.rehearsal.question.exchange.Found.Lines;
import dev.rehearsal.question.exchange.Found.Stray;
import dev.rehearsal.question.exchange.Found.Unusable;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is understood of others' lists, and of files that are damaged. */
class BankReaderTest {

    @Test
    void aListWithTitlePromptAndAnswerIsReadInEveryNotation() throws IOException {
        List<List<Found>> lists = List.of(
                read(FileFormat.CSV, "Question;Answer;Level\nWhat is a stack?;\"Last in,\nfirst out\";Senior\n"),
                read(
                        FileFormat.YAML,
                        "- question: What is a stack?\n  answer: |-\n    Last in,\n    first out\n  level: Senior\n"),
                read(
                        FileFormat.JSON,
                        "[{\"question\": \"What is a stack?\", \"answer\": \"Last in,\\nfirst out\", \"level\": \"Senior\"}]"));
        for (List<Found> list : lists) {
            assertEquals(1, list.size());
            DraftContent content = item(list.getFirst()).content();
            assertEquals("What is a stack?", content.title());
            assertEquals("What is a stack?", content.prompt());
            assertEquals("Last in,\nfirst out", content.referenceAnswer());
            assertEquals(Level.SENIOR, content.level());
        }
    }

    @Test
    void eachItemSaysWhereItStandsAndWhatWasUnderstood() throws IOException {
        // When
        List<Found> found = read(FileFormat.CSV, "title,answer,color\nA,\"1\n2\",red\n\nB,,\n");
        // Then
        Item first = item(found.get(0));
        assertEquals(new Lines(2, 3), first.lines());
        assertEquals(List.of("title", "referenceAnswer"), first.fields());
        assertEquals(List.of("“color” is not a field of a question and was left out."), first.warnings());
        assertEquals(new Lines(5, 5), item(found.get(1)).lines());
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedItemDoesNotStopTheNext(FileFormat format) throws IOException {
        // Given
        List<DraftContent> contents = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            contents.add(Contents.complete().title("Question " + i).draft());
        }
        String whole = ExportThenImportTest.written(format, contents);
        String damaged = switch (format) {
            case YAML -> whole.replace("title: \"Question 2\"", "title: \"Question 2");
            case JSON -> whole.replace("\"Question 2\"", "\"Question 2");
            case CSV -> whole.replace("\"Question 2\"", "\"Question 2");
            case MARKDOWN -> whole.replace("# Question 2", "Question 2");
        };
        assertTrue(!damaged.equals(whole));
        // When
        List<Found> found = read(format, damaged);
        // Then
        assertEquals(
                List.of(contents.get(0), contents.get(1), contents.get(3), contents.get(4)),
                found.stream()
                        .filter(Item.class::isInstance)
                        .map(item -> item(item).content())
                        .toList(),
                found::toString);
        assertEquals(
                List.of(3),
                found.stream()
                        .filter(Unusable.class::isInstance)
                        .map(item -> ((Unusable) item).place())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void aTextCutAnywhereKeepsWhatIsWhole(FileFormat format) throws IOException {
        DraftContent content = Contents.complete().draft();
        String whole = ExportThenImportTest.written(format, List.of(content, content, content));
        for (int end = 0; end < whole.length(); end += 7) {
            int cut = end;
            List<DraftContent> read = read(format, whole.substring(0, end)).stream()
                    .filter(Item.class::isInstance)
                    .map(item -> item(item).content())
                    .toList();
            assertTrue(read.size() <= 3);
            read.stream()
                    .limit(Math.max(0, read.size() - 1))
                    .forEach(one -> assertEquals(content, one, "cut at " + cut));
        }
    }

    @Test
    void yamlMakesNothingButTextAndRefusesWhatPointsElsewhere() throws IOException {
        List<Found> found = read(FileFormat.YAML, """
                - title: &a Anchored
                  answer: *a
                - title: !!javax.script.ScriptEngineManager [x]
                - title: 2026-01-01
                  answer: !!java.lang.Integer "7"
                - title: twice
                  title: again
                """);
        assertTrue(((Unusable) found.get(0)).reason().contains("refers to another place"));
        assertInstanceOf(Unusable.class, found.get(1));
        assertEquals("2026-01-01", item(found.get(2)).content().title());
        assertEquals("7", item(found.get(2)).content().referenceAnswer());
        assertInstanceOf(Unusable.class, found.get(3));
    }

    @Test
    void deepNestingAndEndlessItemsAreRefused() throws IOException {
        String deep = "[".repeat(5_000);
        assertInstanceOf(
                Unusable.class,
                read(FileFormat.JSON, "[{\"title\": " + deep + "}").getFirst());
        assertInstanceOf(
                Unusable.class, read(FileFormat.YAML, "- title: " + deep + "\n").getFirst());
        String endless = "x".repeat(ItemSource.LONGEST_ITEM + 1);
        List<Found> found = read(FileFormat.CSV, "title,answer\nA,\"" + endless + "\"\nB,1\n");
        assertInstanceOf(Unusable.class, found.get(0));
        assertEquals("B", item(found.get(1)).content().title());
        assertInstanceOf(
                Unusable.class,
                read(FileFormat.YAML, "- title: " + endless + "\n").getFirst());
        assertInstanceOf(
                Unusable.class,
                read(FileFormat.JSON, "[{\"title\": \"" + endless + "\"}]").getFirst());
    }

    @Test
    void linesBesidesTheItemsAreHandedBack() throws IOException {
        List<Found> yaml = read(FileFormat.YAML, "- title: A\n\nsomething else\n- title: B\n");
        assertEquals(new Stray(3, "something else", "it is not part of a list of questions"), yaml.get(1));
        assertEquals("B", item(yaml.get(2)).content().title());
        List<Found> json = read(FileFormat.JSON, "Here it is:\n[{\"title\": \"A\"}]\n");
        assertEquals(1, ((Stray) json.get(0)).line());
        assertEquals("A", item(json.get(1)).content().title());
        Stray columns = (Stray) read(FileFormat.CSV, "a,b\n1,2\n").getFirst();
        assertTrue(columns.reason().contains("name the columns"));
    }

    @Test
    void onePerDocumentAndOnePerLineAreReadToo() throws IOException {
        assertEquals(
                List.of("A", "B"),
                titles(read(FileFormat.YAML, "title: A\nanswer: |\n  - one\n  two\n---\ntitle: B\nkeyPoints:\n- x\n")));
        assertEquals(List.of("A", "B"), titles(read(FileFormat.JSON, "{\"title\": \"A\"}\n{\"title\": \"B\"}\n")));
    }

    @Test
    void entriesThatArePlainTextGetWhatTheyLack() throws IOException {
        DraftContent content = item(read(
                                FileFormat.CSV, "title,key points,hints\nA,\"- first\n- second\",Think of heaps\n")
                        .getFirst())
                .content();
        assertEquals(
                List.of(new KeyPoint("point-1", "first", 1), new KeyPoint("point-2", "second", 1)),
                content.keyPoints());
        assertEquals(List.of("Think of heaps"), content.hints());
    }

    @Test
    void whatIsNotKnownIsLeftOutWithAWarning() throws IOException {
        BankReader reader = BankReader.of(
                FileFormat.JSON,
                new StringReader(
                        "{\"title\": \"A\", \"level\": \"guru\", \"minutes\": \"ten\", \"competency\": \"cooking\"}"),
                id -> false);
        Item item = item(requireNonNull(reader.next()));
        assertEquals(3, item.warnings().size());
        assertEquals(null, item.content().level());
        assertEquals(null, item.content().competency());
    }

    private static List<Found> read(FileFormat format, String text) throws IOException {
        return ExportThenImportTest.read(format, text);
    }

    private static List<String> titles(List<Found> found) {
        return found.stream().map(one -> item(one).content().title()).toList();
    }

    private static Item item(Found found) {
        return assertInstanceOf(Item.class, found, found::toString);
    }
}
