package dev.rehearsal.question.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rehearsal.contracts.Kind;
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

    private static final String LETTERED = """
            This guide is for junior machine learning engineers with 0-1 years of practice.

            Junior Interview Questions

            Q1. How do you implement a moving average in plain Python?

            A moving average can be written with a deque. For example,

            from collections import deque
            import numpy as np
            window = deque(maxlen=3)
            def push(value):
                window.append(value)

                return np.mean(window)

            Q2. Your loss is NaN after 200 steps. What do you check first?

            Look at the learning rate. Things to try:

              \u2022 gradient clipping
              \u2022 a smaller batch

            Then look at the data.

            Q4. What is leakage?

            Senior Interview Questions

            Q5. What is the purpose of a canary release?

            It limits the damage.

            Tips to pass your interview

              \u2022 Sleep well
              \u2022 Read papers

            By working through this guide, you will be prepared.

            Need help with your preparation?

            Acme Academy offers career support. Contact us today.

            Jo Doe

            Jo Doe is the founder of Acme Academy.

            Leave a Reply
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
        List<GuideItem> lettered = parser.parse("a guide", LETTERED).items();
        assertEquals(Level.JUNIOR, lettered.getFirst().level());
    }

    @Test
    void aHeadingBetweenQuestionsChangesTheLevelFromThereOn() {
        List<GuideItem> items = parser.parse("a guide", LETTERED).items();
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
    void codeIsKeptAsCodeWithItsLanguageAndModules() {
        // When
        GuideItem first = parser.parse("a guide", LETTERED).items().getFirst();
        // Then
        assertEquals("python", first.language());
        assertEquals("""
                from collections import deque
                import numpy as np
                window = deque(maxlen=3)
                def push(value):
                    window.append(value)

                    return np.mean(window)""", first.code());
        assertEquals(List.of("numpy"), first.requires());
        assertEquals("A moving average can be written with a deque. For example,", first.answer());
    }

    @Test
    void paragraphsAndListsOfAnAnswerAreKept() {
        GuideItem second = parser.parse("a guide", LETTERED).items().get(1);
        assertFalse(second.hasCode());
        assertEquals(
                "Look at the learning rate. Things to try:\n\n\u2022 gradient clipping\n\u2022 a smaller batch\n\nThen look at the data.",
                second.answer());
        assertEquals(Kind.TROUBLESHOOTING, second.kind());
    }

    @Test
    void aQuestionWithoutAnAnswerIsKeptWithAWarningAndStopsNothing() {
        ParsedGuide guide = parser.parse("a guide", LETTERED);
        assertEquals(List.of(1, 2, 4, 5), numbers(guide));
        assertTrue(guide.items().get(2).warnings().toString().contains("no answer"));
    }

    @Test
    void introductionTipsAdvertAndAuthorAreReportedNotRead() {
        // When
        ParsedGuide guide = parser.parse("a guide", LETTERED);
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
    void markdownHeadingsAndFencesAreUnderstood() {
        // Given
        String text = """
                # Intermediate questions

                ### 1. How do you write a generator?

                **Answer:** With `yield`:

                ```py
                def numbers():
                    # 2. not a question?
                    yield 1
                ```

                ### 2. What is a decorator?

                A function of a function.
                """;
        // When
        ParsedGuide guide = parser.parse("a guide", text);
        // Then
        assertEquals(List.of(1, 2), numbers(guide));
        GuideItem first = guide.items().getFirst();
        assertEquals("def numbers():\n    # 2. not a question?\n    yield 1", first.code());
        assertEquals("python", first.language());
        assertEquals(Level.INTERMEDIATE, first.level());
    }

    @Test
    void anUnnumberedMarkdownGuideIsCounted() {
        String text = "## What is a tensor?\n\nAn array.\n\n## What is a graph?\n\nNodes and edges.\n";
        ParsedGuide guide = parser.parse("a guide", text);
        assertEquals(List.of(1, 2), numbers(guide));
        assertEquals("What is a graph?", guide.items().get(1).title());
    }

    @Test
    void lineEndsTypographyAndInvisibleCharactersDoNotMatter() {
        // Given
        String text = "\ufeffQ1.\u00a0What is a\u200b norm?\r\n\r\nA length.\r\n\r\nx = norm(\u2018l2\u2019)\r\n";
        // When
        GuideItem item = parser.parse("a guide", text).items().getFirst();
        // Then
        assertEquals("What is a norm?", item.title());
        assertEquals("x = norm('l2')", item.code());
        assertTrue(item.warnings().toString().contains("Typographic"));
    }

    @Test
    void aQuestionOnTheSameLineAsItsAnswerIsTakenApart() {
        GuideItem item = parser.parse("a guide", "1) What is overfitting? Fitting noise as if it were signal.")
                .items()
                .getFirst();
        assertEquals("What is overfitting?", item.prompt());
        assertEquals("Fitting noise as if it were signal.", item.answer());
    }

    @Test
    void textWithoutQuestionsIsUnreadAsAWhole() {
        ParsedGuide guide = parser.parse("a guide", "Just a note.\n\nNothing to ask.");
        assertEquals(0, guide.items().size());
        assertEquals(2, guide.unread().size());
        assertEquals(List.of(), parser.parse("a guide", "").items());
    }

    @Test
    void shellCommandsAreCodeInTheirOwnLanguage() {
        GuideItem item = parser.parse(
                        "a guide", "Q1. How do you start a server?\n\nRun\n\n$ docker run -p 80:80 server\n")
                .items()
                .getFirst();
        assertEquals("bash", item.language());
    }

    @Test
    void proseThatMentionsCodeIsNoCode() {
        String text = "Q1. What does fit do?\n\nimport is not needed. Set x = 3 in the notebook, then call fit().\n";
        GuideItem item = parser.parse("a guide", text).items().getFirst();
        assertNull(item.code());
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
        for (int end = 0; end <= LETTERED.length(); end++) {
            ParsedGuide guide = parser.parse("a guide", LETTERED.substring(0, end));
            assertTrue(guide.items().size() <= 5);
        }
    }

    private static List<Integer> numbers(ParsedGuide guide) {
        return guide.items().stream().map(GuideItem::number).toList();
    }
}
