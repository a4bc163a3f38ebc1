package dev.rehearsal.question.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.question.taxonomy.TaxonomyFile;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GuideParserTest {

    private final GuideParser parser = new GuideParser(TaxonomyFile.read(new JsonMapper()));

    private static final String NUMBERED = """
            Twelve questions for a senior ML engineer
            Read them on the train before your senior interview.
            1. Why can a calibrated classifier still rank badly?
            Calibration is about averages within a bin. Ranking is about order.
            2. Describe how you would compare two ranking models offline, considering that clicks are biased towards the position an item was shown at and that logs are incomplete.
            Use counterfactual estimates. First steps:
            1. Log propensities.
            2. Clip the weights.
            3. What is the difference between a feature store and a data warehouse?
            One serves features at low latency, the other answers questions.
            """;

    @Test
    void numberedQuestionsAreFoundWithTheirNumbersAndLines() {
        // When
        ParsedGuide guide = parser.parse("a guide", NUMBERED);
        // Then
        assertEquals(List.of(1, 2, 3), numbers(guide));
        assertEquals(
                List.of(3, 5, 9), guide.items().stream().map(GuideItem::line).toList());
        assertEquals(
                List.of(1, 2), guide.unread().stream().map(UnreadLine::line).toList());
    }

    @Test
    void aNumberedListInAnAnswerIsPartOfTheAnswer() {
        GuideItem second = parser.parse("a guide", NUMBERED).items().get(1);
        assertEquals(
                "Use counterfactual estimates. First steps:\n1. Log propensities.\n2. Clip the weights.",
                second.answer());
    }

    @Test
    void aLongQuestionIsCutInTheTitleOnly() {
        GuideItem second = parser.parse("a guide", NUMBERED).items().get(1);
        assertTrue(second.title().length() <= 120 && second.title().endsWith("…"), second.title());
        assertTrue(second.prompt().endsWith("logs are incomplete."));
    }

    @Test
    void theLevelIsReadFromTheTitleAndTheIntroduction() {
        assertTrue(parser.parse("a guide", NUMBERED).items().stream().allMatch(i -> i.level() == Level.SENIOR));
        List<GuideItem> lettered = parser.parse("a guide", Guides.LETTERED).items();
        assertEquals(Level.JUNIOR, lettered.getFirst().level());
    }

    @Test
    void aHeadingBetweenQuestionsChangesTheLevelFromThereOn() {
        List<GuideItem> items = parser.parse("a guide", Guides.LETTERED).items();
        assertEquals(
                List.of(Level.JUNIOR, Level.JUNIOR, Level.JUNIOR, Level.SENIOR),
                items.stream().map(GuideItem::level).toList());
    }

    @Test
    void withoutAWordOnTheLevelTheGuidesNameDecidesAndElseItIsAssumed() {
        String text = "1. What is a median?\nThe middle.";
        assertEquals(
                Level.STAFF,
                parser.parse("Staff questions", text).items().getFirst().level());
        GuideItem assumed = parser.parse("a guide", text).items().getFirst();
        assertEquals(Level.INTERMEDIATE, assumed.level());
        assertTrue(assumed.warnings().toString().contains("does not say for which level"));
    }

    @Test
    void aQuestionWithoutAnAnswerIsKeptWithAWarningAndStopsNothing() {
        ParsedGuide guide = parser.parse("a guide", Guides.LETTERED);
        assertEquals(List.of(1, 2, 4, 5), numbers(guide));
        assertTrue(guide.items().get(2).warnings().toString().contains("no answer"));
    }

    @Test
    void introductionTipsAdvertAndAuthorAreReportedNotRead() {
        // When
        ParsedGuide guide = parser.parse("a guide", Guides.LETTERED);
        // Then
        assertEquals("It limits the damage.", guide.items().getLast().answer());
        assertEquals(
                List.of(
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
                        "about the author",
                        "page remnant"),
                guide.unread().stream().map(UnreadLine::reason).toList());
    }

    @Test
    void aNumberWithoutAQuestionIsHandedBackAndTheNextOneIsRead() {
        // When
        ParsedGuide guide = parser.parse("a guide", "Q1.\n\nJust a remark.\n\nQ2. What is bias?\n\nAn offset.\n");
        // Then
        assertEquals(List.of(2), numbers(guide));
        assertEquals(
                List.of("a question number without a question", "below a number without a question"),
                guide.unread().stream().map(UnreadLine::reason).toList());
    }

    @Test
    void aNumberThatOccursTwiceIsKeptTwiceWithAWarning() {
        ParsedGuide guide = parser.parse("a guide", "Q1. What is a?\n\nA.\n\nQ1. What is b?\n\nB.\n");
        assertEquals(List.of(1, 1), numbers(guide));
        assertTrue(guide.items().get(1).warnings().toString().contains("more than once"));
    }

    @Test
    void anUnnumberedMarkdownGuideIsCounted() {
        String text = "## What is a tensor?\n\nAn array.\n\n## What is a graph?\n\nNodes and edges.\n";
        ParsedGuide guide = parser.parse("a guide", text);
        assertEquals(List.of(1, 2), numbers(guide));
        assertEquals("What is a graph?", guide.items().get(1).title());
    }

    @Test
    void textWithoutQuestionsIsUnreadAsAWhole() {
        ParsedGuide guide = parser.parse("a guide", "Just a note.\n\nNothing to ask.");
        assertEquals(0, guide.items().size());
        assertEquals(2, guide.unread().size());
        assertEquals(List.of(), parser.parse("a guide", "").items());
    }

    @Test
    void moreQuestionsThanAreTakenAreHandedBack() {
        String text = IntStream.rangeClosed(1, GuideParser.MOST_QUESTIONS + 2)
                .mapToObj(n -> "Q" + n + ". What is number " + n + "?\nA number.\n")
                .collect(Collectors.joining("\n"));
        ParsedGuide guide = parser.parse("a guide", text);
        assertEquals(GuideParser.MOST_QUESTIONS, guide.items().size());
        assertEquals(4, guide.unread().size());
    }

    @Test
    void aCutAnywhereNeverFails() {
        for (int end = 0; end <= Guides.LETTERED.length(); end++) {
            ParsedGuide guide = parser.parse("a guide", Guides.LETTERED.substring(0, end));
            assertTrue(guide.items().size() <= 5);
        }
    }

    private static List<Integer> numbers(ParsedGuide guide) {
        return guide.items().stream().map(GuideItem::number).toList();
    }
}
