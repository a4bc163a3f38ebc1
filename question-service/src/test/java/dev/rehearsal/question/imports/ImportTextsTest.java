package dev.rehearsal.question.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.question.exchange.Found.Item;
import dev.rehearsal.question.taxonomy.Taxonomy;
import dev.rehearsal.question.taxonomy.TaxonomyFile;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImportTextsTest {

    private static final String HEADED = """
            # Senior interview questions

            ## Bias and variance

            Error of the *model family* and error of the sample.

            ```python
            # not a heading
            x = 1
            ```

            ## Data leakage

            Knowing what will not be known.

            ### In time series

            Sort by time.
            """;

    private final Taxonomy taxonomy = TaxonomyFile.read(new JsonMapper());
    private final ImportTexts texts = new ImportTexts(new GuideParser(taxonomy), taxonomy);

    @Test
    void headingsOfMarkdownAreQuestions() throws IOException {
        // When
        ReadText text = read("guide.md", ImportFormat.AUTO, HEADED);
        // Then
        assertEquals(ImportFormat.MARKDOWN, text.format());
        assertEquals(List.of("Bias and variance", "Data leakage"), titles(text));
        Item first = text.items().getFirst();
        assertEquals(Level.SENIOR, first.content().level());
        assertEquals(3, first.lines().first());
        assertEquals(10, first.lines().last());
        assertTrue(
                String.valueOf(text.items().get(1).content().referenceAnswer()).contains("Sort by time."));
    }

    @Test
    void numberedQuestionsOfMarkdownAreReadAsBefore() throws IOException {
        String numbered = "# Guide\n\n**1. What is a model?**\n\nA function.\n\n**2. What is a loss?**\n\nA number.\n";
        assertEquals(
                List.of("What is a model?", "What is a loss?"), titles(read("guide.md", ImportFormat.AUTO, numbered)));
    }

    @Test
    void aFormatThatIsNamedIsTaken() throws IOException {
        assertEquals(0, read("guide.md", ImportFormat.JSON, HEADED).found());
        assertEquals(1, read("list.txt", ImportFormat.YAML, "- prompt: Why?\n").found());
    }

    @Test
    void whatASimpleListLeavesOutIsGuessedWhereTheWordsSaySo() throws IOException {
        Item item = read(
                        "senior.csv",
                        ImportFormat.AUTO,
                        "question,answer\nCompare bagging and boosting.,Parallel or in sequence\n")
                .items()
                .getFirst();
        assertEquals(Level.SENIOR, item.content().level());
        assertEquals(Kind.COMPARISON, item.content().kind());
    }

    @Test
    void thePlaceWhereABeginningEndsIsNotShown() throws IOException {
        String list = "- title: First\n- title: Second\n- title: \"Thi";
        assertEquals(List.of("First", "Second"), titles(ReadText.of(opened(list), true)));
        assertEquals(1, ReadText.of(opened(list), false).unusable().size());
    }

    @Test
    void ofManyQuestionsTheFirstAreListedAndAllAreCounted() throws IOException {
        String list = IntStream.range(0, 600).mapToObj(i -> "- title: T" + i).collect(Collectors.joining("\n"));
        ReadText text = ReadText.of(opened(list), false);
        assertEquals(600, text.found());
        assertEquals(ReadText.MOST_ITEMS, text.items().size());
    }

    private ImportTexts.Opened opened(String yaml) throws IOException {
        return texts.open("list.yaml", ImportFormat.AUTO, new StringReader(yaml));
    }

    private ReadText read(String name, ImportFormat format, String text) throws IOException {
        return ReadText.of(texts.open(name, format, new StringReader(text)), false);
    }

    private static List<String> titles(ReadText text) {
        return text.items().stream().map(item -> item.content().title()).toList();
    }
}
