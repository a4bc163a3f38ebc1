package dev.rehearsal.question.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.question.similarity.Passage;
import dev.rehearsal.question.similarity.Similarity;
import dev.rehearsal.question.taxonomy.TaxonomyFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Reads two whole guides that were written for this test and have the layouts of the public ones with which the bank began: one
 * numbered without blank lines, the other lettered, with code, sections, advice and adverts.
 */
class WholeGuidesTest {

    private final ParsedGuide numbered = read("numbered.txt");
    private final ParsedGuide lettered = read("lettered.txt");

    @Test
    void everyQuestionIsFoundWithItsNumberLineAndLevel() {
        assertEquals(IntStream.rangeClosed(1, 8).boxed().toList(), numbers(numbered));
        assertEquals(IntStream.rangeClosed(1, 11).boxed().toList(), numbers(lettered));
        assertEquals(List.of(3, 5, 7, 12, 14, 16, 18, 20), lines(numbered));
        assertTrue(numbered.items().stream().allMatch(item -> item.level() == Level.SENIOR));
        assertEquals(
                IntStream.rangeClosed(1, 11)
                        .mapToObj(number -> number < 9 ? Level.INTERMEDIATE : Level.SENIOR)
                        .toList(),
                lettered.items().stream().map(GuideItem::level).toList());
    }

    @Test
    void codeIsFoundExactlyWhereItIsWithItsLanguage() {
        Map<Integer, String> languages = new TreeMap<>();
        lettered.items().stream()
                .filter(GuideItem::hasCode)
                .forEach(item -> languages.put(item.number(), Objects.requireNonNull(item.language())));
        assertEquals(Map.of(1, "python", 3, "python", 7, "python", 8, "bash"), languages);
        assertTrue(numbered.items().stream().noneMatch(GuideItem::hasCode));
    }

    @Test
    void codeIsKeptAsAProgramAndTheProseAroundItAsProse() {
        assertEquals("""
                import numpy as np
                from sklearn.impute import SimpleImputer
                imputer = SimpleImputer(strategy='median', add_indicator=True)
                filled = imputer.fit_transform(np.array([[1.0], [np.nan]]))""", lettered.items().getFirst().code());
        assertEquals(List.of("numpy", "sklearn"), lettered.items().getFirst().requires());
        GuideItem generator = lettered.items().get(2);
        assertEquals("""
                def batches(rows, size):
                    for start in range(0, len(rows), size):

                        yield rows[start : start + size]""", generator.code());
        assertEquals("""
                Slice the list by a step, and yield each slice:

                Things to check:

                \u2022 the last batch may be short
                \u2022 shuffle before, not inside""", generator.answer());
    }

    @Test
    void aNumberedListInAnAnswerBeginsNoQuestion() {
        assertEquals("""
                Proceed in steps:
                1. Score in shadow and compare decisions.
                2. Send one percent of the payments to it.
                3. Widen while chargebacks stay flat.""", numbered.items().get(2).answer());
    }

    @Test
    void everyLineThatIsNoQuestionIsReportedWithItsReason() {
        assertEquals(
                List.of(1, 2), numbered.unread().stream().map(UnreadLine::line).toList());
        assertEquals(
                List.of(
                        "before the first question",
                        "before the first question",
                        "before the first question",
                        "heading",
                        "advice to the reader",
                        "advice to the reader",
                        "advice to the reader",
                        "closing words",
                        "advertisement",
                        "advertisement",
                        "advertisement",
                        "advertisement",
                        "about the author",
                        "page remnant"),
                lettered.unread().stream().map(UnreadLine::reason).toList());
    }

    @Test
    void theDuplicatesAreFoundAcrossGuidesAndWithinOneAndNoOthers() {
        // Given
        List<String> names = new ArrayList<>();
        List<Passage> passages = new ArrayList<>();
        numbered.items().forEach(item -> names.add("numbered " + item.number()));
        lettered.items().forEach(item -> names.add("lettered " + item.number()));
        numbered.items().forEach(item -> passages.add(GuideDuplicates.passage(ImportedDraft.of(item))));
        lettered.items().forEach(item -> passages.add(GuideDuplicates.passage(ImportedDraft.of(item))));
        // When
        Similarity similarity = Similarity.of(passages);
        Set<String> found = new TreeSet<>();
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                if (similarity.between(i, j) >= Similarity.NEAR_DUPLICATE) {
                    found.add(names.get(i) + " = " + names.get(j));
                }
            }
        }
        // Then
        assertEquals(Set.of("lettered 1 = lettered 5", "numbered 4 = lettered 9"), found);
        assertEquals(
                List.of(5),
                GuideDuplicates.within(Guides.items(lettered)).getFirst().stream()
                        .map(SimilarItem::number)
                        .toList());
    }

    private static List<Integer> numbers(ParsedGuide guide) {
        return guide.items().stream().map(GuideItem::number).toList();
    }

    private static List<Integer> lines(ParsedGuide guide) {
        return guide.items().stream().map(GuideItem::line).toList();
    }

    private static ParsedGuide read(String file) {
        try (InputStream text = Objects.requireNonNull(WholeGuidesTest.class.getResourceAsStream("/guides/" + file))) {
            return new GuideParser(TaxonomyFile.read(new JsonMapper()))
                    .parse("a guide", new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
